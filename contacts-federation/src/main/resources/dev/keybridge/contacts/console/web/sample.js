// What the mapping, as it stands in the editor, makes of one real person. Nothing is saved or written.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { t } from './text.js';
import { Alert, Button, Card, Cell, Failure, Field, Loading, Row, Table, TextInput, useAction } from './ui.js';

const shown = (values) => (values === undefined ? t('sample.withheld') : values.length === 0 ? t('change.none') : values.join(', '));

const Values = ({ label, name, values }) =>
  h(
    Table,
    { label, columns: [name, t('sample.values')] },
    Object.entries(values).map(([key, list]) => h(Row, { key }, h(Cell, { label: name }, h('code', null, key)), h(Cell, { label: t('sample.values') }, shown(list)))),
  );

/** What the vendor told, and which fields of the table it did not tell. */
const told = (rows, fields) => ({
  ...Object.fromEntries(rows.filter((row) => row.key && !row.key.endsWith('*')).map((row) => [row.key, undefined])),
  ...fields,
});

/** In which departments, groups and roles the account is afterwards, and in which not. */
const memberships = ({ departments, groups, roles }) => [
  ...Object.entries(departments ?? {}).map(([id, name]) => t('sample.inGroup', t('change.department', t('department.name', name, id)))),
  ...Object.entries(groups).map(([path, member]) => t(member ? 'sample.inGroup' : 'sample.notInGroup', path)),
  ...Object.entries(roles).map(([role, granted]) => t(granted ? 'sample.hasRole' : 'sample.hasNotRole', role)),
];

export function Sample({ api, rows, vendor }) {
  const [id, setId] = useState('');
  const [answer, setAnswer] = useState(null);
  const { busy, failure, run } = useAction();
  const submit = (event) => {
    event.preventDefault();
    run(async () => setAnswer(await api.post('/mapping/sample', {}, { vendorId: id.trim(), table: rows })));
  };
  return h(
    Card,
    { title: t('sample') },
    h('p', { class: 'kb-note' }, t('sample.text')),
    h(
      'form',
      { class: 'kb-filters', onSubmit: submit },
      h(Field, { label: t('person.id'), help: t(`person.id.${vendor}`) }, (field) => h(TextInput, { ...field, value: id, onText: setId })),
      h(Button, { type: 'submit', disabled: busy || id.trim() === '' }, t('sample.show')),
    ),
    h(Failure, { failure }),
    busy && h(Loading),
    answer && !answer.found && h(Alert, { kind: 'warning', title: t('person.notFound', answer.vendorId) }),
    answer?.found &&
      h(
        'div',
        { class: 'kb-columns' },
        h('div', null, h('h3', null, t('sample.fields')), h(Values, { label: t('sample.fields'), name: t('mapping.field'), values: told(rows, answer.fields) })),
        h(
          'div',
          null,
          h('h3', null, t('sample.account')),
          h(Values, { label: t('sample.account'), name: t('mapping.attribute'), values: answer.account }),
          h('ul', { class: 'kb-changes' }, memberships(answer).map((text) => h('li', { key: text }, text))),
          answer.tagsLeftOut && h('p', { class: 'kb-note' }, t('sample.tags')),
        ),
      ),
  );
}
