// Tabs as the ARIA Authoring Practices describe them: arrow keys move, Enter and Space open.
(() => {
  const CHOSEN = 'keybridge-way';
  const ways = document.getElementById('keybridge-ways');
  const form = document.getElementById('kc-form');
  if (!ways || !form) {
    return;
  }
  const tabs = [...ways.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));

  function open(tab) {
    for (const one of tabs) {
      const chosen = one === tab;
      one.setAttribute('aria-selected', chosen);
      one.tabIndex = chosen ? 0 : -1;
      panelOf(one).hidden = !chosen;
    }
    // The vendor's page is loaded when it is wanted, and stays then.
    const frame = panelOf(tab).querySelector('iframe[data-src]');
    if (frame && !frame.src) {
      frame.src = frame.dataset.src;
    }
  }

  function move(event) {
    const here = tabs.indexOf(event.target);
    const right = getComputedStyle(ways).direction === 'rtl' ? -1 : 1;
    const next = {
      ArrowRight: here + right,
      ArrowLeft: here - right,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (here >= 0 && next !== undefined) {
      event.preventDefault();
      tabs[(next + tabs.length) % tabs.length].focus();
    }
  }

  /** What the person chose before in this tab of the browser, then what the settings say. */
  function first() {
    if (form.querySelector('[aria-invalid=true]')) {
      return tabs[0];
    }
    const chosen = tabs.find((tab) => tab.id === sessionStorage.getItem(CHOSEN));
    // Nobody can scan the screen of the phone in their hand.
    const phone = matchMedia('(pointer: coarse) and (max-width: 48rem)').matches;
    return chosen ?? (phone ? null : tabs.find((tab) => 'first' in tab.dataset)) ?? tabs[0];
  }

  // Where the realm's policy forbids the frame, browsers show one that says nothing.
  document.addEventListener('securitypolicyviolation', (event) => {
    const frame = [...ways.querySelectorAll('iframe')].find((one) => one.src === event.blockedURI);
    if (frame) {
      frame.hidden = true;
      frame.nextElementSibling.hidden = false;
    }
  });
  form.setAttribute('role', 'tabpanel');
  form.setAttribute('aria-labelledby', tabs[0].id);
  form.before(ways);
  ways.hidden = false;
  ways.addEventListener('keydown', move);
  ways.addEventListener('click', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      sessionStorage.setItem(CHOSEN, tab.id);
      open(tab);
    }
  });
  open(first());
})();
