// The way to a working provider, step by step: what to do in whose console, and which values to copy where.
import { h } from 'preact';
import { t } from './text.js';
import { Alert, Card, Copy, Label } from './ui.js';

/**
 * The steps of each vendor in the order in which they are done. The doctor's findings in <code>codes</code> tell whether a step
 * is done; <code>copy</code> names the facts that are entered at the vendor.
 */
const GUIDES = {
  wecom: [
    { step: 'app', codes: ['settings', 'base-url', 'vault', 'token', 'agent', 'app'] },
    { step: 'network', codes: ['network', 'address'], copy: ['address'] },
    { step: 'scope', codes: ['scope', 'departments', 'people'] },
    { step: 'contactSync', codes: ['contact-sync'] },
    { step: 'identityProvider', codes: ['identity-provider', 'same-app', 'sign-in-page'] },
    { step: 'domain', codes: ['trusted-domain', 'verification-file'], copy: ['domain'] },
    { step: 'callback', codes: [], copy: ['domain'], manual: true },
    { step: 'homePage', codes: ['front-end'], copy: ['homePage', 'homePageParameter'], manual: true },
    { step: 'firstSync', good: true },
  ],
  dingtalk: [
    { step: 'app', codes: ['settings', 'base-url', 'vault', 'token', 'corp', 'app'] },
    { step: 'permissions', codes: ['old-api', 'departments', 'people', 'details', 'fields', 'sign-in-permissions'] },
    { step: 'network', codes: ['network', 'address'], copy: ['address'] },
    { step: 'scope', codes: ['scope'] },
    { step: 'identityProvider', codes: ['identity-provider', 'same-app', 'sign-in-page'] },
    { step: 'redirect', codes: ['front-end'], copy: ['redirectUri'], manual: true },
    { step: 'homePage', codes: [], copy: ['homePage', 'homePageParameter'], manual: true },
    { step: 'firstSync', good: true },
  ],
};

const GOOD = ['OK', 'INFO'];
/** Outcomes after which a step may be done or not. */
const UNTOLD = ['not-checked', 'not-testable', 'not-set'];

/** done, open, or unknown while nothing was tested that tells. */
function standing(step, findings, provider) {
  if (step.good) {
    return provider.lastGoodRunAt ? 'done' : 'open';
  }
  const told = findings.filter((finding) => step.codes.includes(finding.code));
  if (told.some((finding) => !GOOD.includes(finding.severity))) {
    return 'open';
  }
  if (step.manual || told.length === 0 || told.some((finding) => UNTOLD.includes(finding.outcome))) {
    return 'unknown';
  }
  return 'done';
}

const SIGNS = { done: ['green', '✓'], open: ['red', '✕'], unknown: ['grey', '?'] };

const Standing = ({ state }) => h(Label, { color: SIGNS[state][0] }, `${SIGNS[state][1]} ${t(`guide.${state}`)}`);

function Step({ vendor, step, findings, values, provider, number }) {
  const facts = Object.assign({}, values, ...findings.map((finding) => finding.facts ?? {}));
  const wrong = findings.filter((finding) => step.codes?.includes(finding.code) && !GOOD.includes(finding.severity));
  return h(
    'li',
    { class: 'kb-step' },
    h('h3', { class: 'pf-v5-c-title pf-m-md' }, `${number}. ${t(`guide.${vendor}.${step.step}`)} `, provider && h(Standing, { state: standing(step, findings, provider) })),
    h('p', null, t(`guide.${vendor}.${step.step}.text`)),
    (step.copy ?? []).filter((name) => facts[name]).map((name) => h('div', { key: name }, h('div', { class: 'kb-note' }, t(`guide.value.${name}`)), h(Copy, { label: t(`guide.value.${name}`), value: String(facts[name]) }))),
    wrong.map((finding) => h(Alert, { key: finding.code, kind: finding.severity === 'ERROR' ? 'danger' : 'warning', title: finding.title }, finding.remedy)),
  );
}

/**
 * @param values what can be copied without a test
 * @param provider left out while there is none: then nothing can be done yet
 */
export const Steps = ({ vendor, findings = [], values, provider }) =>
  h(
    'ol',
    { class: 'kb-steps' },
    GUIDES[vendor].map((step, index) => h(Step, { key: step.step, vendor, step, findings, values, provider, number: index + 1 })),
  );

/** The guides of all vendors. */
export const Guides = ({ values }) => Object.keys(GUIDES).map((vendor) => h(Card, { key: vendor, title: t(`guide.${vendor}`) }, h(Steps, { vendor, values: values?.[vendor] })));
