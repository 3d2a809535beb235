// One person in all runs: found among the people of the provider, and what the journal has about them.
import { h } from 'preact';
import { address, refine } from './place.js';
import { Line, Search } from './records.js';
import { fullName, moment, t } from './text.js';
import { Card, Cell, Empty, Failure, Link, Loading, Pages, Row, Table, useAnswer } from './ui.js';

const PAGE = 20;
const RECORDS = 50;

const to = (place, query) => address(place.realm, place.provider, 'history', undefined, query);

export const personAddress = (place, vendorId) => to(place, { of: vendorId });

export const FindPerson = ({ place }) =>
  h(
    'form',
    { class: 'kb-filters', role: 'search', onSubmit: (event) => event.preventDefault() },
    h(Search, { label: t('people.search'), help: t('people.search.help'), value: place.query.person ?? '', onSearch: (person) => refine(to(place, { person })) }),
  );

/** Those whom the provider looks after; and, for those whom it no longer does, the records with just this id. */
export function FoundPeople({ place, api }) {
  const text = place.query.person;
  const first = Number(place.query.first ?? 0);
  const { answer, failure } = useAnswer(async () => {
    const people = await api.page('/people', { search: text, first, max: PAGE });
    const known = people.rows.some((one) => one.vendorId.toLowerCase() === text.toLowerCase());
    const gone = !known && first === 0 && (await api.page(`/people/${encodeURIComponent(text)}/records`, { max: 1 })).total > 0;
    return { ...people, gone };
  }, [text, first]);
  return h(
    'div',
    { class: 'kb-stack' },
    h(Failure, { failure }),
    !answer && !failure && h(Loading),
    answer?.gone && h('p', null, h(Link, { href: personAddress(place, text) }, t('people.gone', text))),
    answer?.total === 0 && !answer.gone && h(Empty, { title: t('people.none') }),
    answer?.total > 0 && [
      h(Pages, { first, max: PAGE, total: answer.total, onFirst: (one) => refine(to(place, { person: text, first: one || undefined })) }),
      h(
        Table,
        { label: t('people.found'), columns: ['name', 'username', 'id', 'state'].map((one) => t(`people.${one}`)) },
        answer.rows.map((person) =>
          h(
            Row,
            { key: person.accountId },
            h(Cell, { label: t('people.name') }, h(Link, { href: personAddress(place, person.vendorId) }, fullName(person) || person.vendorId)),
            h(Cell, { label: t('people.username') }, person.username),
            h(Cell, { label: t('people.id') }, person.vendorId),
            h(Cell, { label: t('people.state') }, person.leftAt ? t('people.left', moment(person.leftAt)) : t('people.listed')),
          ),
        ),
      ),
    ],
  );
}

const When = ({ place, record }) =>
  h(
    Cell,
    { label: t('run.started') },
    h('div', null, h(Link, { href: address(place.realm, place.provider, 'history', record.runId) }, moment(record.startedAt))),
    h('div', { class: 'kb-note' }, t(`mode.${record.mode}`)),
  );

/** What all runs have to say about one of them, the newest first. */
export function OnePersonsRecords({ place, api }) {
  const id = place.query.of;
  const first = Number(place.query.first ?? 0);
  const { answer, failure } = useAnswer(() => api.page(`/people/${encodeURIComponent(id)}/records`, { first, max: RECORDS }), [id, first]);
  return h(
    Card,
    { title: t('people.records', id), actions: h(Link, { href: to(place, {}) }, t('people.allRuns')) },
    h(Failure, { failure }),
    !answer && !failure && h(Loading),
    answer?.total === 0 && h(Empty, { title: t('people.noRecords') }),
    answer?.total > 0 && [
      h(Pages, { first, max: RECORDS, total: answer.total, onFirst: (one) => refine(to(place, { of: id, first: one || undefined })) }),
      h(
        Table,
        { label: t('records'), columns: [t('record.outcome'), t('run.started'), ...['action', 'reason', 'changes'].map((one) => t(`record.${one}`))] },
        answer.rows.map((record, index) => h(Line, { key: `${record.runId}/${first + index}`, api, run: { id: record.runId }, record, second: h(When, { place, record }) })),
      ),
    ],
  );
}
