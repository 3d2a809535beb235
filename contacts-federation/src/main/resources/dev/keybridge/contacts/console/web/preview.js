// What "Sync all users" would do: asked for, watched, and looked at before it is done.
import { h } from 'preact';
import { Departments } from './departments.js';
import { OneRun } from './history.js';
import { Progress } from './run.js';
import { useProgress } from './sync.js';
import { distance, t } from './text.js';
import { Alert, Button, Card, Empty, Failure, Loading, useAction, useAnswer } from './ui.js';

/** The newest preview; the next real run about all makes it out of date. */
const newestPreview = async (api) => {
  const [[preview], [real]] = await Promise.all([
    api.get('/runs', { mode: 'PLAN', max: 1 }),
    api.get('/runs', { mode: ['FULL', 'CHANGED'], max: 1 }),
  ]);
  return { preview, old: preview !== undefined && real?.startedAt > preview.startedAt };
};

export function Preview({ place, provider, api, refresh }) {
  const latest = useAnswer(() => newestPreview(api), []);
  const { run, failure, begin } = useProgress(api, () => {
    latest.again();
    refresh();
  });
  const action = useAction();
  const start = () => begin(() => action.run(() => api.post('/plan')));
  const running = run?.state === 'RUNNING';
  const { preview, old } = latest.answer ?? {};
  return h(
    'div',
    { class: 'kb-stack' },
    h(Failure, { failure: failure ?? action.failure ?? latest.failure }),
    h('p', null, t('preview.text')),
    provider.access.manage && h('div', { class: 'kb-actions' }, h(Button, { kind: 'primary', disabled: running || action.busy, onClick: start }, t('preview.start'))),
    running && h(Card, { title: t('running', t(`mode.${run.mode}`)) }, h(Progress, { run })),
    latest.answer === undefined && !latest.failure && h(Loading),
    latest.answer && !preview && !running && h(Empty, { title: t('preview.none') }),
    preview && !(running && run.id === preview.id) && [
      old && h(Alert, { kind: 'warning', title: t('preview.old') }),
      preview.state === 'PLANNED' && h(Departments, { key: `tree/${preview.id}`, api, run: preview }),
      h(OneRun, { key: preview.id, id: preview.id, title: t('preview.of', distance(preview.startedAt)), place, provider, api, refresh }),
    ],
  );
}
