// Shows the pages of a login inside this one document, and says how it ends.
const stage = document.getElementById('stage');
const EVERY = 300;

export const told = stage.dataset;

/** ends: left(location), refused(problem), expired() */
export function play(ends) {
  let over = false;

  async function show(address, request) {
    const answer = await fetch(address, { ...request, headers: { 'X-Simulator-Inside': 'yes' } });
    if (answer.headers.get('Content-Type').startsWith('application/json')) {
      over = true;
      ends.left((await answer.json()).location);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    stage.replaceChildren(...page.body.childNodes);
    const problem = stage.querySelector('#problem');
    if (problem) {
      over = true;
      ends.refused(problem.dataset.problem);
    }
  }

  stage.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === 'get') {
      show(form.action + '?' + fields);
    } else {
      show(form.action, { method: 'POST', body: fields });
    }
  });

  const watch = setInterval(async () => {
    if (over) {
      clearInterval(watch);
      return;
    }
    const answer = await fetch(told.path + '/expired?since=' + told.since);
    if ((await answer.json()).expired && !over) {
      over = true;
      ends.expired();
    }
  }, EVERY);

  show(told.path + location.search);
}

/** What a vendor may do about an expired code by itself. */
export function offerAnotherCode() {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'renew';
  button.textContent = '↻';
  button.addEventListener('click', () => location.reload());
  stage.replaceChildren(button);
}
