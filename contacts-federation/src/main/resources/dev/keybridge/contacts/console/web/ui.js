// What the page is built of: PatternFly's parts, as Keycloak's own console shows them.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isAttended } from './attention.js';
import { number, t } from './text.js';

const classes = (...names) => names.filter(Boolean).join(' ');
let ids = 0;

/** An id that no other element has. */
export const useId = () => useRef(`c${(ids += 1)}`).current;

export const Button = ({ kind = 'secondary', small, children, ...rest }) =>
  h('button', { type: 'button', class: classes('pf-v5-c-button', `pf-m-${kind}`, small && 'pf-m-small'), ...rest }, children);

export const Link = ({ children, ...rest }) => h('a', { class: 'kb-link', ...rest }, children);

const ALERT_SIGNS = { success: '✓', info: 'i', warning: '!', danger: '✕' };

export const Alert = ({ kind = 'info', title, children, live }) =>
  h(
    'div',
    { class: classes('pf-v5-c-alert pf-m-inline', `pf-m-${kind}`), role: live ? 'alert' : undefined },
    h('div', { class: 'pf-v5-c-alert__icon', 'aria-hidden': true }, h('span', { class: 'kb-sign' }, ALERT_SIGNS[kind])),
    h('p', { class: 'pf-v5-c-alert__title' }, h('span', { class: 'pf-v5-screen-reader' }, t(`alert.${kind}`)), title),
    children && h('div', { class: 'pf-v5-c-alert__description' }, children),
  );

const KINDS = { 0: 'unreachable', 401: 'unauthorized', 403: 'forbidden', 404: 'notFound', 429: 'throttled' };
/** What our own REST says about the state that things are in. */
const REFUSALS = { running: 'running', rejected: 'conflict', applied: 'conflict', outdated: 'conflict' };

/** What went wrong with a request, in words. */
export function Failure({ failure }) {
  if (!failure) {
    return null;
  }
  const key = REFUSALS[failure.code] ?? KINDS[failure.status] ?? 'failed';
  return h(
    Alert,
    { kind: 'danger', title: t(`error.${key}`, failure.status ?? '', failure.retryAfter ?? ''), live: true },
    ['failed', 'conflict'].includes(key) && failure.message,
  );
}

export const Label = ({ color = 'grey', children }) =>
  h(
    'span',
    { class: classes('pf-v5-c-label pf-m-compact', color !== 'grey' && `pf-m-${color}`) },
    h('span', { class: 'pf-v5-c-label__content' }, h('span', { class: 'pf-v5-c-label__text' }, children)),
  );

export const Card = ({ title, actions, children, ...rest }) =>
  h(
    'section',
    { class: 'pf-v5-c-card', ...rest },
    h(
      'div',
      { class: 'pf-v5-c-card__header' },
      actions && h('div', { class: 'pf-v5-c-card__actions' }, actions),
      h('div', { class: 'pf-v5-c-card__header-main' }, h('h2', { class: 'pf-v5-c-card__title-text' }, title)),
    ),
    h('div', { class: 'pf-v5-c-card__body' }, children),
  );

/** Names and values side by side. */
export const Facts = ({ facts }) =>
  h(
    'dl',
    { class: 'pf-v5-c-description-list pf-m-horizontal pf-m-compact' },
    facts
      .filter(Boolean)
      .map(([name, value]) =>
        h(
          'div',
          { class: 'pf-v5-c-description-list__group' },
          h('dt', { class: 'pf-v5-c-description-list__term' }, h('span', { class: 'pf-v5-c-description-list__text' }, name)),
          h('dd', { class: 'pf-v5-c-description-list__description' }, h('div', { class: 'pf-v5-c-description-list__text' }, value)),
        ),
      ),
  );

/** @param columns headings; null is a column without one */
export const Table = ({ label, columns, children }) =>
  h(
    'div',
    { class: 'kb-scroll', role: 'region', 'aria-label': label, tabIndex: 0 },
    h(
      'table',
      { class: 'pf-v5-c-table pf-m-compact pf-m-grid-md', 'aria-label': label },
      h(
        'thead',
        { class: 'pf-v5-c-table__thead' },
        h(
          'tr',
          { class: 'pf-v5-c-table__tr' },
          columns.map((column) =>
            column === null
              ? h('td', { class: 'pf-v5-c-table__td' })
              : h('th', { class: 'pf-v5-c-table__th', scope: 'col' }, column),
          ),
        ),
      ),
      h('tbody', { class: 'pf-v5-c-table__tbody' }, children),
    ),
  );

export const Row = ({ children, ...rest }) => h('tr', { class: 'pf-v5-c-table__tr', ...rest }, children);

export const Cell = ({ label, children, ...rest }) =>
  h('td', { class: 'pf-v5-c-table__td', 'data-label': label, ...rest }, children);

/** @param total how many there are in all */
export function Pages({ first, max, total, onFirst }) {
  const last = Math.min(first + max, total);
  const step = (label, sign, to, off) =>
    h('div', { class: 'pf-v5-c-pagination__nav-control' }, h(Button, { kind: 'plain', 'aria-label': label, disabled: off, onClick: () => onFirst(to) }, sign));
  return h(
    'div',
    { class: 'pf-v5-c-pagination kb-pages' },
    h('div', { class: 'kb-total', 'aria-live': 'polite' }, total === 0 ? t('pages.none') : t('pages.range', number(first + 1), number(last), number(total))),
    h(
      'nav',
      { class: 'pf-v5-c-pagination__nav', 'aria-label': t('pages.label') },
      step(t('pages.first'), '«', 0, first === 0),
      step(t('pages.previous'), '‹', Math.max(0, first - max), first === 0),
      step(t('pages.next'), '›', first + max, last >= total),
      step(t('pages.last'), '»', Math.floor((total - 1) / max) * max, last >= total),
    ),
  );
}

export const Empty = ({ title, children }) =>
  h(
    'div',
    { class: 'pf-v5-c-empty-state' },
    h(
      'div',
      { class: 'pf-v5-c-empty-state__content' },
      h('h2', { class: 'pf-v5-c-title pf-m-lg' }, title),
      children && h('div', { class: 'pf-v5-c-empty-state__body' }, children),
    ),
  );

export const Loading = () =>
  h(
    'div',
    { class: 'kb-loading' },
    h(
      'svg',
      { class: 'pf-v5-c-spinner pf-m-lg', role: 'progressbar', viewBox: '0 0 100 100', 'aria-label': t('loading') },
      h('circle', { class: 'pf-v5-c-spinner__path', cx: 50, cy: 50, r: 45, fill: 'none' }),
    ),
  );

/** @param of 0: nobody knows yet */
export function ProgressBar({ title, done, of, detail }) {
  const id = useId();
  const percent = of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 0;
  return h(
    'div',
    { class: 'pf-v5-c-progress' },
    h('div', { class: 'pf-v5-c-progress__description', id }, title),
    h('div', { class: 'pf-v5-c-progress__status', 'aria-hidden': true }, h('span', { class: 'pf-v5-c-progress__measure' }, of > 0 ? `${percent}%` : '')),
    h(
      'div',
      {
        class: 'pf-v5-c-progress__bar',
        role: 'progressbar',
        'aria-labelledby': id,
        'aria-valuemin': 0,
        'aria-valuemax': 100,
        'aria-valuenow': of > 0 ? percent : undefined,
      },
      h('div', { class: 'pf-v5-c-progress__indicator', style: { width: `${percent}%` } }),
    ),
    h('div', { class: 'kb-note' }, detail),
  );
}

/** A field with its name above it, and what to know about it below. */
export function Field({ label, help, children }) {
  const id = useId();
  return h(
    'div',
    { class: 'pf-v5-c-form__group' },
    h('div', { class: 'pf-v5-c-form__group-label' }, h('label', { class: 'pf-v5-c-form__label', for: id }, h('span', { class: 'pf-v5-c-form__label-text' }, label))),
    h(
      'div',
      { class: 'pf-v5-c-form__group-control' },
      children({ id, 'aria-describedby': help ? `${id}-help` : undefined }),
      help && h('div', { class: 'pf-v5-c-form__helper-text kb-note', id: `${id}-help` }, help),
    ),
  );
}

export const TextInput = ({ onText, ...rest }) =>
  h('span', { class: 'pf-v5-c-form-control' }, h('input', { type: 'text', autocomplete: 'off', spellcheck: false, onInput: (event) => onText(event.target.value), ...rest }));

/** @param options pairs of value and text */
export const Choice = ({ options, value, onChoice, ...rest }) =>
  h(
    'span',
    { class: 'pf-v5-c-form-control' },
    h(
      'select',
      { value, onChange: (event) => onChoice(event.target.value), ...rest },
      options.map(([one, text]) => h('option', { value: one, selected: one === value }, text)),
    ),
  );

/** A value that is to be copied into another console. */
export function Copy({ label, value }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setDone(true);
  };
  return h(
    'div',
    { class: 'kb-copy' },
    h('span', { class: 'pf-v5-c-form-control pf-m-readonly' }, h('input', { type: 'text', readOnly: true, value, 'aria-label': label, onFocus: (event) => event.target.select() })),
    navigator.clipboard && h(Button, { small: true, onClick: copy, 'aria-label': t('copy.of', label) }, done ? t('copy.done') : t('copy')),
  );
}

/** Asks before something is done. The focus stays in the question and goes back to where it was. */
export function Question({ title, action, kind = 'primary', onYes, onNo, children }) {
  const dialog = useRef(null);
  const id = useId();
  useEffect(() => {
    dialog.current.showModal();
    return () => dialog.current?.close();
  }, []);
  return h(
    'dialog',
    { ref: dialog, class: 'kb-dialog', 'aria-labelledby': id, onCancel: onNo },
    h('h2', { class: 'pf-v5-c-title pf-m-xl', id }, title),
    h('div', { class: 'kb-dialog-body' }, children),
    h('div', { class: 'kb-actions' }, h(Button, { kind, onClick: onYes }, action), h(Button, { kind: 'link', onClick: onNo }, t('cancel'))),
  );
}

/**
 * Asks the server, and again when one of the values it depends on changes; what comes too late is dropped. <code>again</code>
 * asks at once, <code>poll</code> unless an answer is on its way, and <code>take</code> is told the answer.
 */
export function useAnswer(ask, depends) {
  const [state, setState] = useState({ answer: undefined, failure: null });
  const [round, setRound] = useState(0);
  const asked = useRef({ latest: 0, waiting: false });
  const settle = (next) => {
    asked.current = { latest: asked.current.latest + 1, waiting: false };
    setState(next);
  };
  useEffect(() => {
    const mine = asked.current.latest + 1;
    asked.current = { latest: mine, waiting: true };
    const settled = (next) => asked.current.latest === mine && settle(next);
    ask().then(
      (answer) => settled({ answer, failure: null }),
      (failure) => settled((before) => ({ ...before, failure })),
    );
    return () => {
      asked.current = { latest: asked.current.latest + 1, waiting: false };
    };
  }, [...depends, round]);
  const again = () => setRound((one) => one + 1);
  return { ...state, again, poll: () => asked.current.waiting || again(), take: (answer) => settle({ answer, failure: null }) };
}

/** Does something every few seconds while somebody is at the page. */
export function useClock(seconds, tick) {
  const latest = useRef(tick);
  latest.current = tick;
  useEffect(() => {
    const timer = setInterval(() => isAttended() && latest.current(), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
}

/** An action with its failure: <code>run(action)</code> does it, once at a time. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(null);
  const run = async (action) => {
    setBusy(true);
    setFailure(null);
    try {
      return await action();
    } catch (problem) {
      setFailure(problem);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}
