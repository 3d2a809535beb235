// People about whom the newest run is in doubt, with what an administrator can do.
import { h } from 'preact';
import { Records } from './records.js';
import { RunState } from './run.js';
import { distance, t } from './text.js';
import { Empty, Failure, Loading, useAnswer } from './ui.js';

const NEWEST = 20;
/** A run about one person says nothing about the others. */
const ABOUT_ALL = ['FULL', 'CHANGED', 'PLAN'];
const TOLD = ['DONE', 'HELD', 'PLANNED'];

export function Conflicts({ place, api }) {
  const { answer, failure } = useAnswer(async () => (await api.get('/runs', { mode: ABOUT_ALL, max: NEWEST })).find((run) => TOLD.includes(run.state)) ?? null, []);
  return h(
    'div',
    { class: 'kb-stack' },
    h('p', null, t('conflicts.text')),
    h(Failure, { failure }),
    answer === undefined && !failure && h(Loading),
    answer === null && h(Empty, { title: t('lastRun.never') }),
    answer && [
      h('p', null, t('conflicts.of', t(`mode.${answer.mode}`), distance(answer.startedAt)), ' ', h(RunState, { run: answer })),
      h(Records, { place: { ...place, query: { ...place.query, outcome: 'CONFLICT' } }, api, run: answer, fixed: ['outcome'] }),
    ],
  );
}
