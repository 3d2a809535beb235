// One run: its state, its progress while it goes on, its numbers.
import { h } from 'preact';
import { useRef } from 'preact/hooks';
import { distance, duration, moment, number, reason, t } from './text.js';
import { Facts, Label, ProgressBar } from './ui.js';

const COLORS = { RUNNING: 'blue', DONE: 'green', HELD: 'gold', PLANNED: 'cyan', FAILED: 'red', INTERRUPTED: 'orange' };

export const RunState = ({ run }) => h(Label, { color: COLORS[run?.state] }, t(`state.${run?.state ?? 'NEVER'}`));

/** How fast a phase goes, from what was seen of it so far. */
function useTempo(run) {
  const memory = useRef({});
  const now = Date.now();
  if (memory.current.run !== run.id || memory.current.phase !== run.phase || run.done < memory.current.from) {
    memory.current = { run: run.id, phase: run.phase, from: run.done ?? 0, since: now };
  }
  const { from, since } = memory.current;
  const seconds = (now - since) / 1000;
  const rate = seconds >= 1 ? (run.done - from) / seconds : 0;
  return { rate, remaining: rate > 0 && run.total > 0 ? (run.total - run.done) / rate : null };
}

export function Progress({ run }) {
  const { rate, remaining } = useTempo(run);
  const parts = [
    run.total > 0 ? t('progress.of', number(run.done), number(run.total)) : run.done > 0 && number(run.done),
    rate > 0 && t('progress.rate', rate >= 10 ? number(Math.round(rate)) : rate.toFixed(1)),
    remaining !== null && t('progress.remaining', duration(remaining)),
  ];
  return h(ProgressBar, {
    title: t(`phase.${run.phase ?? 'RUNNING'}`),
    done: run.done ?? 0,
    of: run.total ?? 0,
    detail: parts.filter(Boolean).join(' · '),
  });
}

/** What the journal says of a run, in the administrator's language; reasons come as codes in front. */
export const RunMessage = ({ run }) =>
  (run.message ?? '').split('; ').map((part) => {
    const code = /^[a-z-]+(?=: )/.exec(part)?.[0];
    return code && reason(code) !== code ? h('div', { key: part }, reason(code), h('span', { class: 'kb-note' }, ` ${part.slice(code.length + 2)}`)) : h('div', { key: part }, part);
  });

const COUNTS = ['added', 'updated', 'removed', 'unchanged', 'failed', 'held'];

export const Counts = ({ run }) =>
  h(
    'div',
    { class: 'kb-counts' },
    COUNTS.map((name) =>
      h('div', { key: name, class: `kb-count${run[name] > 0 ? ` kb-${name}` : ''}` }, h('span', { class: 'kb-number' }, number(run[name])), h('span', null, t(`count.${name}`))),
    ),
  );

export const RunFacts = ({ run }) =>
  h(Facts, {
    facts: [
      [t('run.state'), h(RunState, { run })],
      run.mode && [t('run.mode'), t(`mode.${run.mode}`)],
      run.startedAt && [t('run.started'), `${moment(run.startedAt)} (${distance(run.startedAt)})`],
      run.endedAt && [t('run.took'), duration((run.endedAt - run.startedAt) / 1000)],
      run.vendorCalls !== undefined && [t('run.calls'), number(run.vendorCalls)],
      run.message && !(run.holds?.length > 0) && [t('run.message'), h(RunMessage, { run })],
    ],
  });
