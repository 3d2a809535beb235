// What a run or a preview holds, why, and the decision on it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { address } from './place.js';
import { moment, number, reason, t } from './text.js';
import { Alert, Button, Failure, Link, Question, useAction } from './ui.js';

/** Whether there is something on which somebody may decide. */
const isOpen = (run) => (run.approvable !== undefined ? run.approvable : run.held > 0);

export function Held({ place, provider, api, run, onDecision }) {
  const [asked, setAsked] = useState(null);
  const { busy, failure, run: act } = useAction();
  if (!(run.held > 0)) {
    return null;
  }
  const decide = (decision) => {
    setAsked(null);
    act(() => api.post(`/runs/${run.id}/${decision}`)).then(onDecision);
  };
  const approved = run.approvedUntil && run.approvedUntil > Date.now();
  return h(
    'div',
    { class: 'kb-stack' },
    h(Failure, { failure }),
    h(
      Alert,
      { kind: approved ? 'success' : 'warning', title: approved ? t('held.approved', moment(run.approvedUntil)) : t('held.title', number(run.held)) },
      h(
        'ul',
        { class: 'kb-list' },
        (run.holds ?? []).map((hold) => h('li', { key: hold.reason + hold.detail }, reason(hold.reason), hold.detail && h('span', { class: 'kb-note' }, ` ${hold.detail}`))),
      ),
      h('p', null, h(Link, { href: address(place.realm, provider.id, place.tab, place.item, { outcome: 'HELD' }) }, t('held.records'))),
      approved && h('p', null, t('held.then')),
      provider.access.manage &&
        isOpen(run) &&
        h(
          'div',
          { class: 'kb-actions' },
          !approved && h(Button, { kind: 'warning', disabled: busy, onClick: () => setAsked('approve') }, t('held.approve')),
          h(Button, { disabled: busy, onClick: () => setAsked('reject') }, t(approved ? 'held.takeBack' : 'held.reject')),
        ),
    ),
    asked === 'approve' && h(Question, { title: t('held.approve.question', number(run.held)), action: t('held.approve'), kind: 'warning', onYes: () => decide('approve'), onNo: () => setAsked(null) }, t('held.approve.text')),
    asked === 'reject' && h(Question, { title: t('held.reject.question'), action: t('held.reject'), onYes: () => decide('reject'), onNo: () => setAsked(null) }, t('held.reject.text')),
  );
}
