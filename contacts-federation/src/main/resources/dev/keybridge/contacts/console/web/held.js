// What a run or a preview holds, why, and the decision on it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { address } from './place.js';
import { message, moment, number, reason, t } from './text.js';
import { Alert, Button, Failure, Link, Question, useAction } from './ui.js';

/** Reasons whose text leaves nothing to say. */
const SAID = ['read-empty', 'approval-does-not-fit'];

const amount = (run) => [run.heldPeople > 0 && t('held.people', number(run.heldPeople)), run.heldDepartments > 0 && t('held.departments', number(run.heldDepartments))].filter(Boolean);

/** What is held, in numbers. A real run has no records of memberships that are held along with other things. */
const what = (run) => amount(run).join(', ') || t('held.memberships');

/** Numbers as they are written where the administrator is. */
const detail = (hold) => (hold.counted ? t(`hold.${hold.counted}`, number(hold.found), number(hold.total), number(hold.allowed)) : SAID.includes(hold.reason) ? '' : hold.detail);

const Reasons = ({ run }) =>
  h(
    'ul',
    { class: 'kb-list' },
    (run.holds ?? []).map((hold) => h('li', { key: hold.reason + hold.detail }, reason(hold.reason), h('span', { class: 'kb-note' }, ` ${detail(hold)}`))),
  );

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
  const approved = run.decision === 'approved';
  const decided = run.decision && !approved;
  return h(
    'div',
    { class: 'kb-stack' },
    h(Failure, { failure }),
    h(
      Alert,
      { kind: approved ? 'success' : decided ? 'info' : 'warning', title: approved ? t('held.approved', moment(run.approvedUntil)) : t('held.title', what(run)) },
      h(Reasons, { run }),
      h('p', null, h(Link, { href: address(place.realm, provider.id, place.tab, place.item, { outcome: 'HELD' }) }, t('held.records'))),
      approved && h('p', null, t('held.then')),
      decided && h('p', null, message(`contacts.approval.${run.decision}`)),
      provider.access.manage &&
        (run.approvable || approved) &&
        h(
          'div',
          { class: 'kb-actions' },
          !approved && h(Button, { kind: 'warning', disabled: busy, onClick: () => setAsked('approve') }, t('held.approve')),
          h(Button, { disabled: busy, onClick: () => setAsked('reject') }, t(approved ? 'held.takeBack' : 'held.reject')),
        ),
    ),
    asked === 'approve' &&
      h(
        Question,
        { title: t('held.approve.question', what(run)), action: t('held.approve'), kind: 'warning', onYes: () => decide('approve'), onNo: () => setAsked(null) },
        h(Reasons, { run }),
        h('p', null, t('held.approve.text')),
      ),
    asked === 'reject' && h(Question, { title: t('held.reject.question'), action: t('held.reject'), onYes: () => decide('reject'), onNo: () => setAsked(null) }, t('held.reject.text')),
  );
}
