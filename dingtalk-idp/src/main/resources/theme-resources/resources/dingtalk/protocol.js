// What DingTalk's logon page in a frame tells the page around it: one message with the address that it would otherwise go to.
const NOT_IN_ORGANISATION = '11055';

export function listen(frame, origin, told) {
  function hear(message) {
    if (message?.success === true) {
      const query = addressed(message.redirectUrl);
      const code = query.get('authCode') || query.get('code');
      // Only the code is taken over, for this very login; where to go with it is not the frame's business.
      if (code && query.get('state') === told.state) {
        told.arrived(code);
      } else {
        told.failed('failed');
      }
    } else if (message?.success === false) {
      told.failed(String(message.errorCode) === NOT_IN_ORGANISATION ? 'outsider' : 'failed');
    }
  }

  window.addEventListener('message', (event) => {
    if (event.origin === origin && isWithin(event.source, frame)) {
      hear(parsed(event.data));
    }
  });

  return { restart() {} };
}

// DingTalk's own script looks at the origin alone: the message may come from a frame within the frame.
function isWithin(source, frame) {
  let one = source;
  while (one && one !== frame.contentWindow && one !== one.parent) {
    one = one.parent;
  }
  return Boolean(one) && one === frame.contentWindow;
}

function addressed(address) {
  try {
    return new URL(address).searchParams;
  } catch (garbage) {
    return new URLSearchParams();
  }
}

function parsed(data) {
  try {
    return typeof data === 'string' ? JSON.parse(data) : data;
  } catch (garbage) {
    return null;
  }
}
