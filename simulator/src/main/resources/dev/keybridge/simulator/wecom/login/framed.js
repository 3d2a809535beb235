// WeCom's side of the conversation between its login page in a frame and the page around it.
import { offerAnotherCode, play, told } from '/assets/stage.js';

const WORD = 'ww-iframe-handle:';
let port = null;
let calls = 0;

function send(message) {
  const text = JSON.stringify(message);
  if (port) {
    port.postMessage(text);
  } else {
    window.parent.postMessage(text, told.around);
  }
}

function ready() {
  send({ type: WORD + 'ready', ...(told.channel === 'offered' && { supportChannel: true }) });
}

function call(name, content) {
  calls += 1;
  send({
    type: WORD + 'call',
    ...(told.callid === 'sent' && { uid: 'call-' + calls }),
    args: { type: 'call', name, [told.field]: content },
  });
}

function hear(data) {
  const message = typeof data === 'string' ? JSON.parse(data) : data;
  if (message.type === WORD + 'init') {
    ready();
  } else if (message.type === WORD + 'set-port') {
    port = message.port;
    port.onmessage = (event) => hear(event.data);
  } else if (message.type === WORD + 'response') {
    told.answered = message.uid;
  }
}

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === told.around) {
    hear(event.data);
  }
});
if (told.ready === 'unasked') {
  ready();
}
call('onCheckWeComLogin', { isWeComLogin: false });

play({
  left(location) {
    const code = new URL(location).searchParams.get('code');
    if (!code) {
      call('onLoginFail', {});
    } else if (told.end === 'callback') {
      call('onLoginSuccess', { code });
    } else if (told.end === 'self') {
      window.location.assign(location);
    } else {
      window.top.location.href = location;
    }
  },
  refused(problem) {
    call('onLoginFail', { errMsg: problem });
  },
  expired() {
    if (told.expiry === 'login-fail') {
      call('onLoginFail', { errMsg: 'expired' });
    } else {
      offerAnotherCode();
    }
  },
});
