// DingTalk's side of the conversation between its login page in a frame and the page around it.
import { offerAnotherCode, play, told } from '/assets/stage.js';

const NOT_IN_ORGANISATION = 11055;
const OTHER = 11001;

function tell(message) {
  const times = told.times === 'twice' ? 2 : 1;
  for (let i = 0; i < times; i += 1) {
    window.parent.postMessage(told.message === 'json' ? JSON.stringify(message) : message, told.around);
  }
}

function fail(code, text) {
  tell({ success: false, errorCode: told.code === 'text' ? String(code) : code, errorMsg: text });
}

play({
  left(location) {
    tell({ success: true, redirectUrl: location });
  },
  refused(problem) {
    fail(problem === 'not_in_organisation' ? NOT_IN_ORGANISATION : OTHER, problem);
  },
  expired() {
    if (told.expiry === 'error') {
      fail(OTHER, 'expired');
    } else {
      offerAnotherCode();
    }
  },
});
