// The page inside the login page's frame. How the vendor's frame talks is in protocol.js.
import { listen } from './protocol.js';

const panel = document.getElementById('panel').dataset;
const frame = document.getElementById('vendor');
const notice = document.getElementById('notice');
const refresh = document.getElementById('refresh');
const again = document.getElementById('again');
let ended = false;

// What comes first is the end: a code is good for one request, and a vendor has been seen to send it twice.
function arrived(code) {
  if (!ended) {
    ended = true;
    say('done');
    refresh.hidden = true;
    const query = new URLSearchParams({ [panel.codeParameter]: code, state: panel.state });
    around().location.assign(panel.callback + '?' + query);
  }
}

function failed(reason) {
  if (!ended) {
    say(reason);
    notice.classList.add('warning');
  }
}

function say(word) {
  notice.textContent = notice.dataset[word];
  notice.classList.remove('warning');
}

// The login page; it is of this host, or this page would not be shown in it.
function around() {
  return window.parent;
}

// As browsers write it, whatever the settings say: in small letters, without the port that everybody has.
const origin = new URL(panel.frame).origin;
const talk = listen(frame, origin, { state: panel.state, arrived, failed });

function show() {
  say('hint');
  talk.restart();
  frame.src = panel.frame;
}

refresh.addEventListener('click', show);
again.addEventListener('click', () => around().location.assign(panel.again));
setTimeout(() => {
  if (!ended) {
    ended = true;
    frame.hidden = true;
    refresh.hidden = true;
    again.hidden = false;
    say('expired');
    notice.classList.add('warning');
  }
}, Math.min(Number(panel.seconds) * 1000, 0x7fffffff));
show();
