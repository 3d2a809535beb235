// The records of a run: filtered and paged by the server, each with what it changes.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, refine } from './place.js';
import { family, number, reason, t } from './text.js';
import { Button, Cell, Choice, Empty, Failure, Field, Label, Link, Loading, Pages, Row, Table, TextInput, useAction, useAnswer } from './ui.js';

const PAGE = 50;
const TYPING_MILLIS = 350;
const OUTCOMES = ['DONE', 'PLANNED', 'HELD', 'CONFLICT', 'WARNING', 'FAILED'];
const SUBJECTS = ['PERSON', 'DEPARTMENT', 'TAG', 'RUN'];
const ACTIONS = ['CREATE', 'ADOPT', 'JOIN', 'UPDATE', 'RENAME', 'MOVE', 'NEW_USERID', 'BAR', 'RESTORE', 'SUSPEND', 'WITHDRAW', 'REMOVE', 'UNLINK', 'FORGET'];
const COLORS = { DONE: 'green', PLANNED: 'cyan', HELD: 'gold', CONFLICT: 'orange', WARNING: 'gold', FAILED: 'red' };

const values = (list) => (list?.length > 0 ? list.join(', ') : t('change.none'));

/** A value before and after, as text only: what a vendor sends is never taken for anything else. */
const FieldChange = ({ field }) =>
  h(
    'li',
    null,
    h('code', null, field.name),
    field.after &&
      h('span', null, ' ', h('del', { class: 'kb-before' }, values(field.before)), h('span', { 'aria-label': t('change.to') }, ' → '), h('ins', { class: 'kb-after' }, values(field.after))),
  );

const group = (ref, names) => {
  const [kind, id] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
  return kind === 'department' ? t('change.department', names?.[id] ?? id) : t('change.group', id);
};

export function Changes({ changes, names }) {
  const words = [
    ...(changes.joins ?? []).map((ref) => t('change.joins', group(ref, names))),
    ...(changes.leaves ?? []).map((ref) => t('change.leaves', group(ref, names))),
    ...(changes.grants ?? []).map((role) => t('change.grants', role)),
    ...(changes.revokes ?? []).map((role) => t('change.revokes', role)),
    changes.enabled !== undefined && t(changes.enabled ? 'change.enabled' : 'change.disabled'),
    changes.linked && t('change.linked'),
    changes.name !== undefined && t('change.name', changes.name),
    changes.parent !== undefined && t('change.parent', names?.[changes.parent] ?? changes.parent),
  ].filter(Boolean);
  return h(
    'ul',
    { class: 'kb-changes' },
    (changes.fields ?? []).map((field) => h(FieldChange, { key: field.name, field })),
    words.map((text) => h('li', { key: text }, text)),
  );
}

/** The same with the names of departments, which records know by id only. */
function NamedChanges({ api, run, changes }) {
  const prefix = 'department:';
  const ids = [...(changes.joins ?? []), ...(changes.leaves ?? [])].filter((ref) => ref.startsWith(prefix)).map((ref) => ref.slice(prefix.length));
  if (changes.parent !== undefined) {
    ids.push(changes.parent);
  }
  const { answer } = useAnswer(async () => {
    const known = ids.length > 0 ? await api.get(`/runs/${run.id}/departments`, { id: ids, max: ids.length }) : [];
    return Object.fromEntries(known.map((one) => [one.id, t('department.name', one.name, one.id)]));
  }, []);
  return h(Changes, { changes, names: answer });
}

const amount = (changes) =>
  (changes.fields?.length ?? 0) +
  ['joins', 'leaves', 'grants', 'revokes'].reduce((sum, name) => sum + (changes[name]?.length ?? 0), 0) +
  ['enabled', 'linked', 'name', 'parent'].filter((name) => changes[name] !== undefined).length;

/** One record by itself. */
export const RecordDetails = ({ record }) =>
  h(
    'div',
    { class: 'kb-record' },
    h('p', null, h(Label, { color: COLORS[record.outcome] }, t(`outcome.${record.outcome}`)), ' ', record.action && t(`action.${record.action}`)),
    h('p', null, reason(record.reason), record.detail && h('span', { class: 'kb-note' }, ` ${record.detail}`)),
    record.remedy && h('p', { class: 'kb-remedy' }, h('strong', null, t('record.remedy')), ' ', record.remedy),
    record.changes && h(Changes, { changes: record.changes }),
  );

const Why = ({ place, id }) =>
  h(Link, { href: address(place.realm, place.provider, 'person', undefined, { id }), 'aria-label': t('record.why', id) }, t('person.why'));

const Subject = ({ place, record }) =>
  h(
    Cell,
    { label: t('record.subject') },
    h('div', null, record.vendorId),
    h(
      'div',
      { class: 'kb-note' },
      t(`subject.${record.subject}`),
      record.subject === 'PERSON' && [' · ', h(Link, { href: address(place.realm, place.provider, 'history', undefined, { of: record.vendorId }) }, t('people.allRecords')), ' · ', h(Why, { place, id: record.vendorId })],
    ),
  );

/** @param second the cell behind the outcome */
export function Line({ api, run, record, second }) {
  const [open, setOpen] = useState(false);
  const count = record.changes ? amount(record.changes) : 0;
  return h(
    Row,
    null,
    h(Cell, { label: t('record.outcome') }, h(Label, { color: COLORS[record.outcome] }, t(`outcome.${record.outcome}`))),
    second,
    h(Cell, { label: t('record.action') }, record.action && t(`action.${record.action}`)),
    h(
      Cell,
      { label: t('record.reason') },
      h('div', null, reason(record.reason)),
      record.detail && h('div', { class: 'kb-note' }, record.detail),
      record.remedy && h('div', { class: 'kb-remedy' }, h('strong', null, t('record.remedy')), ' ', record.remedy),
    ),
    h(
      Cell,
      { label: t('record.changes') },
      count > 0 && h(Button, { kind: 'link', small: true, 'aria-expanded': open, onClick: () => setOpen(!open) }, t('record.changes.count', number(count))),
      open && h(NamedChanges, { api, run, changes: record.changes }),
    ),
  );
}

const options = (all, family, any) => [['', any], ...all.map((one) => [one, t(`${family}.${one}`)])];

/** Asks when somebody has stopped typing. */
export function Search({ label, help, value, onSearch }) {
  const [text, setText] = useState(value);
  // The other filters may change while somebody types, and so may the address.
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== sent.current) {
        sent.current = text;
        latest.current(text);
      }
    }, TYPING_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  return h(Field, { label, help }, (field) => h(TextInput, { ...field, type: 'search', value: text, onText: setText }));
}

/**
 * @param run whose records; the filters are kept in the address
 * @param fixed filters that are not offered
 */
export function Records({ place, api, run, fixed = [] }) {
  const chosen = place.query;
  const first = Number(chosen.first ?? 0);
  const filter = { outcome: chosen.outcome, subject: chosen.subject, action: chosen.action, reason: chosen.reason, search: chosen.search };
  const to = (changed) => refine(address(place.realm, place.provider, place.tab, place.item, { ...chosen, first: undefined, ...changed }));
  const { answer, failure } = useAnswer(() => api.page(`/runs/${run.id}/records`, { ...filter, first, max: PAGE }), [run.id, run.state, JSON.stringify(filter), first]);
  const download = useAction();
  const list = (name, all, family) =>
    !fixed.includes(name) &&
    h(Field, { label: t(`filter.${name}`) }, (field) => h(Choice, { ...field, options: options(all, family, t('filter.any')), value: chosen[name] ?? '', onChoice: (value) => to({ [name]: value }) }));
  return h(
    'div',
    { class: 'kb-stack' },
    h(
      'form',
      { class: 'kb-filters', role: 'search', onSubmit: (event) => event.preventDefault() },
      h(Search, { label: t('filter.search'), value: chosen.search ?? '', onSearch: (search) => to({ search }) }),
      list('outcome', OUTCOMES, 'outcome'),
      list('subject', SUBJECTS, 'subject'),
      list('action', ACTIONS, 'action'),
      h(Field, { label: t('filter.reason') }, (field) =>
        h(Choice, { ...field, options: [['', t('filter.any')], ...family('contacts.reason.')], value: chosen.reason ?? '', onChoice: (value) => to({ reason: value }) }),
      ),
      h(Button, { disabled: download.busy, onClick: () => download.run(() => api.download(`/runs/${run.id}/records.csv`, filter, `contacts-${run.id}.csv`)) }, t('download')),
    ),
    h(Failure, { failure: failure ?? download.failure }),
    answer === undefined && !failure && h(Loading),
    answer && answer.total === 0 && h(Empty, { title: t('records.none') }),
    answer && answer.total > 0 && [
      h(Pages, { first, max: PAGE, total: answer.total, onFirst: (one) => to({ first: one || undefined }) }),
      h(
        Table,
        { label: t('records'), columns: ['outcome', 'subject', 'action', 'reason', 'changes'].map((one) => t(`record.${one}`)) },
        answer.rows.map((record, index) => h(Line, { key: `${first + index}/${record.vendorId}/${record.reason}`, api, run, record, second: h(Subject, { place, record }) })),
      ),
    ],
  );
}
