// The mapper sub-components of a provider, for which Keycloak's console has no form.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { message, t } from './text.js';
import { Button, Card, Cell, Choice, Failure, Field, Loading, Question, Row, Table, TextInput, useAction, useAnswer } from './ui.js';

const TYPE = 'dev.keybridge.contacts.mapper.ContactMapper';

const priority = (mapper) => Number(mapper.config.priority?.[0] ?? 0);

const summary = (mapper, type) =>
  (type?.properties ?? [])
    .filter((property) => property.name !== 'priority' && mapper.config[property.name]?.[0])
    .map((property) => `${message(property.label)}: ${mapper.config[property.name][0]}`)
    .join(' · ');

const Input = ({ property, field, value, onText }) =>
  property.type === 'boolean'
    ? h(Choice, { ...field, options: [['true', t('yes')], ['false', t('no')]], value: value || String(property.defaultValue ?? 'false'), onChoice: onText })
    : h(TextInput, { ...field, value, inputmode: property.type === 'Integer' ? 'numeric' : undefined, onText });

function Form({ types, mapper, busy, failure, onSave, onClose }) {
  const [edited, setEdited] = useState(mapper);
  const type = types.find((one) => one.id === edited.providerId);
  const presets = (id) =>
    Object.fromEntries(types.find((one) => one.id === id).properties.filter((one) => one.defaultValue !== undefined && one.defaultValue !== null).map((one) => [one.name, [String(one.defaultValue)]]));
  const set = (name, value) => setEdited({ ...edited, config: { ...edited.config, [name]: [value] } });
  const submit = (event) => {
    event.preventDefault();
    onSave(edited);
  };
  return h(
    'form',
    { class: 'pf-v5-c-form kb-form', onSubmit: submit },
    !mapper.id &&
      h(Field, { label: t('mapper.type'), help: message(`${edited.providerId}.help`) }, (field) =>
        h(Choice, { ...field, options: types.map((one) => [one.id, message(one.id)]), value: edited.providerId, onChoice: (id) => setEdited({ ...edited, providerId: id, config: presets(id) }) }),
      ),
    h(Field, { label: t('mapper.name') }, (field) => h(TextInput, { ...field, required: true, value: edited.name, onText: (name) => setEdited({ ...edited, name }) })),
    type.properties.map((property) =>
      h(Field, { key: property.name, label: message(property.label), help: message(property.helpText) }, (field) =>
        h(Input, { property, field, value: edited.config[property.name]?.[0] ?? '', onText: (value) => set(property.name, value) }),
      ),
    ),
    h(Failure, { failure }),
    h('div', { class: 'kb-actions' }, h(Button, { kind: 'primary', type: 'submit', disabled: busy }, t('save')), h(Button, { kind: 'link', onClick: onClose }, t('cancel'))),
  );
}

export function Mappers({ inRealm, parent, editing }) {
  const [edited, setEdited] = useState(null);
  const [going, setGoing] = useState(null);
  const action = useAction();
  const { answer, failure, again } = useAnswer(async () => {
    const [mappers, types] = await Promise.all([
      inRealm.get('/components', { parent, type: TYPE }),
      inRealm.get(`/components/${encodeURIComponent(parent)}/sub-component-types`, { type: TYPE }),
    ]);
    return { mappers: mappers.sort((one, other) => priority(one) - priority(other) || one.id.localeCompare(other.id)), types };
  }, []);
  const done = () => {
    setEdited(null);
    again();
  };
  const save = (mapper) =>
    action.run(async () => {
      await (mapper.id ? inRealm.put(`/components/${mapper.id}`, mapper) : inRealm.post('/components', {}, mapper));
      done();
    });
  const remove = (mapper) => {
    setGoing(null);
    action.run(async () => {
      await inRealm.remove(`/components/${mapper.id}`);
      done();
    });
  };
  if (!answer) {
    return failure ? h(Failure, { failure }) : h(Loading);
  }
  const { mappers, types } = answer;
  const typeOf = (mapper) => types.find((one) => one.id === mapper.providerId);
  const create = () => setEdited({ name: '', providerId: types[0].id, providerType: TYPE, parentId: parent, config: {} });
  return h(
    Card,
    { title: t('mappers'), actions: editing && !edited && h(Button, { onClick: create }, t('mapper.add')) },
    h('p', { class: 'kb-note' }, t('mappers.text')),
    mappers.length > 0 &&
      h(
        Table,
        { label: t('mappers'), columns: [t('mapper.name'), t('mapper.type'), t('mapper.settings'), null] },
        mappers.map((mapper) =>
          h(
            Row,
            { key: mapper.id },
            h(Cell, { label: t('mapper.name') }, mapper.name),
            h(Cell, { label: t('mapper.type') }, message(mapper.providerId)),
            h(Cell, { label: t('mapper.settings') }, summary(mapper, typeOf(mapper))),
            h(
              Cell,
              { label: '' },
              editing && typeOf(mapper) && h(Button, { kind: 'link', small: true, 'aria-label': t('mapper.edit', mapper.name), onClick: () => setEdited(mapper) }, t('edit')),
              editing && h(Button, { kind: 'link', small: true, 'aria-label': t('mapper.remove', mapper.name), onClick: () => setGoing(mapper) }, t('remove')),
            ),
          ),
        ),
      ),
    mappers.length === 0 && h('p', null, t('mappers.none')),
    !edited && h(Failure, { failure: action.failure }),
    edited && h(Form, { key: edited.id ?? 'new', types, mapper: edited, busy: action.busy, failure: action.failure, onSave: save, onClose: () => setEdited(null) }),
    going && h(Question, { title: t('mapper.remove', going.name), action: t('remove'), kind: 'danger', onYes: () => remove(going), onNo: () => setGoing(null) }, t('mapper.remove.text')),
  );
}
