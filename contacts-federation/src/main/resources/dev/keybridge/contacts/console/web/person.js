// One person: what the sync would do about them, and why; and, if wanted, doing it.
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { address } from './place.js';
import { RecordDetails } from './records.js';
import { reason, t } from './text.js';
import { Alert, Button, Card, Failure, Field, Link, Loading, TextInput, useAction } from './ui.js';

const Steps = ({ steps }) =>
  h(
    'ol',
    { class: 'kb-why' },
    steps.map((step, index) => h('li', { key: index }, h('div', null, step.text), step.detail && h('div', { class: 'kb-note' }, step.detail))),
  );

export function Person({ place, provider, api }) {
  const [id, setId] = useState(place.query.id ?? '');
  const [answer, setAnswer] = useState(null);
  const { busy, failure, run } = useAction();
  useEffect(() => setId(place.query.id ?? ''), [place.query.id]);
  const ask = (what) =>
    run(async () => {
      setAnswer(null);
      setAnswer({ what, ...(await api.post(`/people/${encodeURIComponent(id.trim())}/${what}`)) });
    });
  const submit = (event) => {
    event.preventDefault();
    ask('plan');
  };
  if (!provider.access.manage) {
    return h(Alert, { kind: 'info', title: t('viewOnly') });
  }
  return h(
    'div',
    { class: 'kb-stack' },
    h('p', null, t('person.text')),
    h(
      'form',
      { class: 'kb-filters', onSubmit: submit },
      h(Field, { label: t('person.id'), help: t(`person.id.${provider.vendor}`) }, (field) => h(TextInput, { ...field, value: id, onText: setId, required: true })),
      h(Button, { kind: 'primary', type: 'submit', disabled: busy || id.trim() === '' }, t('person.why')),
      h(Button, { disabled: busy || id.trim() === '', onClick: () => ask('sync') }, t('person.sync')),
    ),
    h(Failure, { failure }),
    busy && h(Loading),
    answer &&
      h(
        Card,
        { title: t(answer.what === 'sync' ? 'person.done' : 'person.would', answer.vendorId) },
        !answer.found && h(Alert, { kind: 'warning', title: t('person.notFound', answer.vendorId) }),
        h(Steps, { steps: answer.steps ?? [] }),
        answer.record && h(RecordDetails, { record: answer.record }),
        answer.run?.id && h('p', null, h(Link, { href: address(place.realm, provider.id, 'history', answer.run.id) }, t('lastRun.records'))),
      ),
  );
}
