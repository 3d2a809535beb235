// What WeCom's logon page in a frame and the page around it say to each other: JSON texts, by window messages until the frame
// has taken a port of its own, then through that port.
const WORD = 'ww-iframe-handle:';

export function listen(frame, origin, told) {
  let ready = false;
  let port = null;

  function send(message) {
    const text = JSON.stringify(message);
    if (port) {
      port.postMessage(text);
    } else {
      frame.contentWindow.postMessage(text, origin);
    }
  }

  function offerPort() {
    const channel = new MessageChannel();
    const ours = channel.port1;
    ours.onmessage = (event) => {
      if (port === ours) {
        hear(event.data);
      }
    };
    frame.contentWindow.postMessage({ type: WORD + 'set-port', port: channel.port2 }, origin, [channel.port2]);
    port = ours;
  }

  function hear(data) {
    const message = parsed(data);
    if (message?.type === WORD + 'ready' && !ready) {
      ready = true;
      if (message.supportChannel) {
        offerPort();
      }
    } else if (message?.type === WORD + 'call') {
      called(message.args ?? {});
      if (message.uid) {
        send({ type: WORD + 'response', uid: message.uid, kind: 'resolve' });
      }
    }
  }

  function called(call) {
    const what = call.payload ?? call.data ?? {};
    if (call.name === 'onLoginSuccess' && typeof what.code === 'string' && what.code) {
      told.arrived(what.code);
    } else if (call.name === 'onLoginSuccess' || call.name === 'onLoginFail') {
      told.failed('failed');
    }
  }

  window.addEventListener('message', (event) => {
    if (event.origin === origin && event.source === frame.contentWindow) {
      hear(event.data);
    }
  });
  frame.addEventListener('load', () => {
    if (!ready && frame.src) {
      send({ type: WORD + 'init' });
    }
  });

  return {
    restart() {
      ready = false;
      port?.close();
      port = null;
    },
  };
}

function parsed(data) {
  try {
    return typeof data === 'string' ? JSON.parse(data) : null;
  } catch (garbage) {
    return null;
  }
}
