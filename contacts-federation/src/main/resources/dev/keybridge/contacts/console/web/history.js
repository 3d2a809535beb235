// The runs that the journal knows, one of them in full, and one person in all of them.
import { h } from 'preact';
import { Held } from './held.js';
import { FindPerson, FoundPeople, OnePersonsRecords } from './people.js';
import { address, refine } from './place.js';
import { Records } from './records.js';
import { Counts, RunFacts, RunMessage, RunState } from './run.js';
import { duration, moment, number, t } from './text.js';
import { Card, Cell, Choice, Empty, Failure, Field, Link, Loading, Pages, Row, Table, useAnswer, useClock } from './ui.js';

const PAGE = 20;
const SECONDS = 5;
const STATES = ['RUNNING', 'DONE', 'HELD', 'PLANNED', 'FAILED', 'INTERRUPTED'];
const MODES = ['FULL', 'CHANGED', 'PLAN', 'ONE_PERSON', 'ONE_PERSON_PLAN'];
const NUMBERS = ['added', 'updated', 'removed', 'failed', 'held'];

export function History({ place, ...rest }) {
  if (place.item) {
    return h(OneRun, { place, ...rest });
  }
  if (place.query.of) {
    return h(OnePersonsRecords, { key: place.query.of, place, ...rest });
  }
  return h('div', { class: 'kb-stack' }, h(FindPerson, { place }), place.query.person ? h(FoundPeople, { place, ...rest }) : h(Runs, { place, ...rest }));
}

const options = (all, family) => [['', t('filter.any')], ...all.map((one) => [one, t(`${family}.${one}`)])];

function Runs({ place, api }) {
  const { state, mode } = place.query;
  const first = Number(place.query.first ?? 0);
  const to = (changed) => refine(address(place.realm, place.provider, place.tab, undefined, { state, mode, ...changed }));
  const { answer, failure, poll } = useAnswer(() => api.page('/runs', { state, mode, first, max: PAGE }), [state, mode, first]);
  useClock(SECONDS, poll);
  const filter = (name, all, value) =>
    h(Field, { label: t(`run.${name}`) }, (field) => h(Choice, { ...field, options: options(all, name), value: value ?? '', onChoice: (one) => to({ [name]: one }) }));
  return h(
    'div',
    { class: 'kb-stack' },
    h('form', { class: 'kb-filters', role: 'search', 'aria-label': t('tab.history'), onSubmit: (event) => event.preventDefault() }, filter('state', STATES, state), filter('mode', MODES, mode)),
    h(Failure, { failure }),
    answer === undefined && !failure && h(Loading),
    answer?.total === 0 && h(Empty, { title: t(state || mode ? 'runs.none' : 'lastRun.never') }),
    answer?.total > 0 && [
      h(Pages, { first, max: PAGE, total: answer.total, onFirst: (one) => to({ first: one || undefined }) }),
      h(
        Table,
        { label: t('tab.history'), columns: [t('run.started'), t('run.mode'), t('run.state'), t('run.took'), ...NUMBERS.map((one) => t(`count.${one}`)), t('run.message')] },
        answer.rows.map((run) =>
          h(
            Row,
            { key: run.id },
            h(Cell, { label: t('run.started') }, h(Link, { href: address(place.realm, place.provider, place.tab, run.id) }, moment(run.startedAt))),
            h(Cell, { label: t('run.mode') }, t(`mode.${run.mode}`)),
            h(Cell, { label: t('run.state') }, h(RunState, { run })),
            h(Cell, { label: t('run.took') }, run.endedAt ? duration((run.endedAt - run.startedAt) / 1000) : '–'),
            NUMBERS.map((one) => h(Cell, { key: one, label: t(`count.${one}`) }, number(run[one]))),
            h(Cell, { label: t('run.message') }, h(RunMessage, { run })),
          ),
        ),
      ),
    ],
  );
}

export function OneRun({ place, provider, api, refresh, id = place.item, title }) {
  const { answer: run, failure, again, poll } = useAnswer(() => api.get(`/runs/${encodeURIComponent(id)}`), [id]);
  const changed = () => {
    again();
    refresh();
  };
  useClock(SECONDS, () => run?.state === 'RUNNING' && poll());
  return h(
    'div',
    { class: 'kb-stack' },
    h(Failure, { failure }),
    !run && !failure && h(Loading),
    run && [
      h(Held, { place, provider, api, run, onDecision: changed }),
      h(Card, { title: title ?? t('run.title', moment(run.startedAt)) }, h(RunFacts, { run }), h(Counts, { run })),
      h(Records, { place, api, run }),
    ],
  );
}
