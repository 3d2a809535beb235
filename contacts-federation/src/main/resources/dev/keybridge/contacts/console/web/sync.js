// Starts a run, shows how far it is, and how the last one ended.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from './place.js';
import { Counts, Progress, RunFacts } from './run.js';
import { distance, moment, t } from './text.js';
import { Alert, Button, Card, Facts, Failure, Link, Loading, Question, useAction, useAnswer, useClock } from './ui.js';

const SECONDS = 1;
/** How long a run that somebody else has begun may stay unnoticed. */
const ELSEWHERE_SECONDS = 5;

/** Follows the run that is going on, whoever began it and wherever it runs. */
export function useProgress(api, onEnd) {
  const { answer, failure, again, poll, take } = useAnswer(() => api.get('/progress'), []);
  useClock(SECONDS, () => answer?.state === 'RUNNING' && poll());
  useClock(ELSEWHERE_SECONDS, poll);
  const before = useRef(null);
  useEffect(() => {
    // A short run may begin and end between two looks.
    const ended = answer && answer.state !== 'RUNNING';
    if (ended && before.current && (before.current.state === 'RUNNING' || before.current.id !== answer.id)) {
      onEnd?.(answer);
    }
    before.current = answer ?? before.current;
  }, [answer]);
  /** Begins a run; what the server answers is how it stands. */
  const begin = async (start) => {
    const begun = await start();
    return begun ? take(begun) : again();
  };
  return { run: answer, failure, again, begin };
}

export function Running({ run, provider, api, again }) {
  const [asked, setAsked] = useState(false);
  const { busy, failure, run: act } = useAction();
  const cancel = () => {
    setAsked(false);
    act(() => api.post('/cancel')).then(again);
  };
  return h(
    Card,
    {
      title: t('running', t(`mode.${run.mode}`)),
      actions: provider.access.manage && h(Button, { kind: 'danger', disabled: busy, onClick: () => setAsked(true) }, t('stop')),
      'aria-live': 'off',
    },
    h(Failure, { failure }),
    h(Progress, { run }),
    h(Counts, { run }),
    asked && h(Question, { title: t('stop.question'), action: t('stop'), kind: 'danger', onYes: cancel, onNo: () => setAsked(false) }, t('stop.text')),
  );
}

export function Sync({ place, provider, api, refresh }) {
  const { run, failure, again, begin } = useProgress(api, refresh);
  const action = useAction();
  const start = (mode) => begin(() => action.run(() => api.post('/sync', { mode })));
  const running = run?.state === 'RUNNING';
  const managing = provider.access.manage;
  return h(
    'div',
    { class: 'kb-stack' },
    h(Failure, { failure }),
    h(Failure, { failure: action.failure }),
    provider.backOffUntil && h(Alert, { kind: 'warning', title: t('backOff', distance(provider.backOffUntil)) }, t('backOff.text', moment(provider.backOffUntil), provider.backOffReason ?? '')),
    provider.heldRun &&
      h(Alert, { kind: 'warning', title: t('held.waiting') }, h(Link, { href: address(place.realm, provider.id, 'history', provider.heldRun) }, t('held.look'))),
    !managing && h(Alert, { kind: 'info', title: t('viewOnly') }),
    managing &&
      h(
        'div',
        { class: 'kb-actions' },
        h(Button, { kind: 'primary', disabled: running || action.busy, onClick: () => start('full') }, t('sync.full')),
        h(Button, { disabled: running || action.busy, onClick: () => start('changed') }, t('sync.changed')),
      ),
    run === undefined && !failure && h(Loading),
    running && h(Running, { run, provider, api, again }),
    run && !running && h(LastRun, { place, provider, run }),
    h(Card, { title: t('schedule') }, h(Facts, { facts: ['nextFull', 'nextChanged'].map((name) => [t(`overview.${name}`), provider[`${name}SyncAt`] ? `${moment(provider[`${name}SyncAt`])} (${distance(provider[`${name}SyncAt`])})` : t('overview.never')]) })),
  );
}

const LastRun = ({ place, provider, run }) =>
  h(
    Card,
    {
      title: t('lastRun'),
      id: 'last-run',
      actions: run.id && h(Link, { href: address(place.realm, provider.id, 'history', run.id) }, t('lastRun.records')),
    },
    run.state === 'NEVER' ? h('p', null, t('lastRun.never')) : [h(RunFacts, { run }), h(Counts, { run })],
  );
