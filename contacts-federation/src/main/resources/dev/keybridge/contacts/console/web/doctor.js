// The test of a provider: what was looked at, what is wrong, and what to do about it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { t } from './text.js';
import { Label, useAction } from './ui.js';

const COLORS = { OK: 'green', INFO: 'blue', WARNING: 'gold', ERROR: 'red' };
const WORST_FIRST = ['ERROR', 'WARNING', 'INFO', 'OK'];

export function useTest(api) {
  const [result, setResult] = useState(null);
  const { busy, failure, run } = useAction();
  const test = () => run(async () => setResult(await api.post('/test')));
  return { result, busy, failure, test };
}

/** The explanation names the point that stands in the way. */
const EXPLAINED = 'because';

function shown(value) {
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const factsOf = (finding) => Object.entries(finding.facts ?? {}).filter(([name]) => name !== EXPLAINED);

const Finding = ({ finding }) =>
  h(
    'li',
    { class: 'kb-finding' },
    h('div', { class: 'kb-actions' }, h(Label, { color: COLORS[finding.severity] }, t(`severity.${finding.severity}`)), h('strong', null, finding.title)),
    finding.explanation && h('p', null, finding.explanation),
    finding.remedy && h('p', { class: 'kb-remedy' }, h('strong', null, t('record.remedy')), ' ', finding.remedy),
    factsOf(finding).length > 0 &&
      h(
        'ul',
        { class: 'kb-facts' },
        factsOf(finding).map(([name, value]) => h('li', { key: name }, `${t(`fact.${name}`)}: `, h('code', null, shown(value)))),
      ),
  );

export const Findings = ({ findings }) =>
  h(
    'ul',
    { class: 'kb-findings', 'aria-live': 'polite' },
    [...findings]
      .sort((one, other) => WORST_FIRST.indexOf(one.severity) - WORST_FIRST.indexOf(other.severity))
      .map((finding, index) => h(Finding, { key: `${finding.code}/${finding.outcome}/${index}`, finding })),
  );
