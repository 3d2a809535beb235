// The table of fields and attributes, the mappers behind it, and what both make of one person.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { realm as realmApi, whoAmI } from './api.js';
import { Mappers } from './mappers.js';
import { Sample } from './sample.js';
import { message, t } from './text.js';
import { Alert, Button, Card, Cell, Failure, Loading, Row, Table, TextInput, useAction, useAnswer, useId } from './ui.js';

const KEY = 'attributeMapping';

const tableOf = (component) => component.config[KEY]?.[0] ?? '[]';

const rowsOf = (component) => JSON.parse(tableOf(component)).map((row) => ({ ...row }));

const moved = (rows, from, to) => {
  const copy = [...rows];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
};

function Line({ row, index, last, fields, onChange, onMove, onRemove }) {
  const name = row.key || t('mapping.row', index + 1);
  return h(
    Row,
    null,
    h(Cell, { label: t('mapping.field') }, h(TextInput, { value: row.key, list: fields, 'aria-label': t('mapping.field'), onText: (key) => onChange({ ...row, key }) })),
    h(Cell, { label: t('mapping.attribute') }, h(TextInput, { value: row.value, 'aria-label': t('mapping.attribute'), onText: (value) => onChange({ ...row, value }) })),
    h(
      Cell,
      { label: '' },
      h(Button, { kind: 'plain', disabled: index === 0, 'aria-label': t('mapping.up', name), onClick: () => onMove(index - 1) }, '↑'),
      h(Button, { kind: 'plain', disabled: last, 'aria-label': t('mapping.down', name), onClick: () => onMove(index + 1) }, '↓'),
      h(Button, { kind: 'plain', 'aria-label': t('mapping.remove', name), onClick: onRemove }, '✕'),
    ),
  );
}

function TableEditor({ rows, setRows, fields }) {
  const list = useId();
  const set = (index, row) => setRows(rows.map((one, at) => (at === index ? row : one)));
  return [
    h('datalist', { id: list }, fields.map((field) => h('option', { key: field, value: field }))),
    h(
      Table,
      { label: t('mapping.table'), columns: [t('mapping.field'), t('mapping.attribute'), null] },
      rows.map((row, index) =>
        h(Line, {
          key: index,
          row,
          index,
          last: index === rows.length - 1,
          fields: list,
          onChange: (changed) => set(index, changed),
          onMove: (to) => setRows(moved(rows, index, to)),
          onRemove: () => setRows(rows.filter((_, at) => at !== index)),
        }),
      ),
    ),
  ];
}

export function Mapping({ place, provider, api }) {
  const inRealm = realmApi(place.realm);
  const path = `/components/${encodeURIComponent(provider.id)}`;
  const [rows, setRows] = useState(null);
  const { answer, failure, again } = useAnswer(async () => {
    const [component, who, known] = await Promise.all([inRealm.get(path), whoAmI(place.realm), api.get('/mapping')]);
    return { component, known, editing: who.realm_access[place.realm].includes('manage-realm') };
  }, []);
  const saving = useAction();
  const [newer, setNewer] = useState(null);
  if (!answer) {
    return failure ? h(Failure, { failure }) : h(Loading);
  }
  const shown = rows ?? rowsOf(answer.component);
  const reload = () => {
    setNewer(null);
    setRows(null);
    again();
  };
  /** @param over the table that it may replace: not one that somebody else has saved meanwhile */
  const save = (over) =>
    saving.run(async () => {
      const current = await inRealm.get(path);
      if (tableOf(current) !== over) {
        setNewer(tableOf(current));
        return;
      }
      // What somebody else has changed besides the table stays.
      await inRealm.put(path, { ...current, config: { ...current.config, [KEY]: [JSON.stringify(shown)] } });
      reload();
    });
  return h(
    'div',
    { class: 'kb-stack' },
    !answer.editing && h(Alert, { kind: 'info', title: t('mapping.viewOnly') }),
    h(
      Card,
      { title: t('mapping.table') },
      h('p', { class: 'kb-note' }, message('contacts.attributeMapping.help')),
      h(TableEditor, { rows: shown, setRows, fields: answer.known.fields }),
      h(Failure, { failure: saving.failure }),
      newer !== null &&
        h(
          Alert,
          { kind: 'warning', title: t('mapping.newer'), live: true },
          h('div', { class: 'kb-actions' }, h(Button, { onClick: reload }, t('mapping.newer.take')), h(Button, { kind: 'warning', onClick: () => save(newer) }, t('mapping.newer.replace'))),
        ),
      answer.editing &&
        h(
          'div',
          { class: 'kb-actions kb-below' },
          h(Button, { onClick: () => setRows([...shown, { key: '', value: '' }]) }, t('mapping.add')),
          h(Button, { kind: 'primary', disabled: rows === null || saving.busy, onClick: () => save(tableOf(answer.component)) }, t('save')),
          h(Button, { kind: 'link', disabled: rows === null, onClick: reload }, t('mapping.undo')),
          h(Button, { kind: 'link', onClick: () => setRows(answer.known.preset.map((row) => ({ ...row }))) }, t('mapping.preset')),
        ),
    ),
    provider.access.manage && h(Sample, { api, rows: shown, vendor: provider.vendor }),
    h(Mappers, { inRealm, parent: provider.id, editing: answer.editing }),
  );
}
