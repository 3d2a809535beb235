// The first hour with a vendor: what to do in whose console, which values to copy where, and which steps are really done.
import { h } from 'preact';
import { keycloakConsole } from './environment.js';
import { Findings, useTest } from './doctor.js';
import { moment, t } from './text.js';
import { Alert, Button, Card, Copy, Failure, Label, Link, Loading } from './ui.js';

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
    { step: 'identityProvider', codes: ['identity-provider', 'same-app'] },
    { step: 'domain', codes: ['trusted-domain', 'verification-file'], copy: ['domain'] },
    { step: 'homePage', codes: ['front-end'], copy: ['homePage', 'homePageParameter'], manual: true },
    { step: 'firstSync', good: true },
  ],
  dingtalk: [
    { step: 'app', codes: ['settings', 'base-url', 'vault', 'token', 'corp', 'app'] },
    { step: 'permissions', codes: ['old-api', 'departments', 'people', 'details', 'fields', 'sign-in-permissions'] },
    { step: 'network', codes: ['network', 'address'], copy: ['address'] },
    { step: 'scope', codes: ['scope'] },
    { step: 'identityProvider', codes: ['identity-provider', 'same-app'] },
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

function Step({ vendor, step, findings, provider, number }) {
  const state = standing(step, findings, provider);
  const [color, sign] = SIGNS[state];
  const facts = Object.assign({}, ...findings.map((finding) => finding.facts ?? {}));
  const wrong = findings.filter((finding) => step.codes?.includes(finding.code) && !GOOD.includes(finding.severity));
  return h(
    'li',
    { class: 'kb-step' },
    h('h3', { class: 'pf-v5-c-title pf-m-md' }, `${number}. ${t(`guide.${vendor}.${step.step}`)} `, h(Label, { color }, `${sign} ${t(`guide.${state}`)}`)),
    h('p', null, t(`guide.${vendor}.${step.step}.text`)),
    (step.copy ?? []).filter((name) => facts[name]).map((name) => h('div', { key: name }, h('div', { class: 'kb-note' }, t(`guide.value.${name}`)), h(Copy, { label: t(`guide.value.${name}`), value: String(facts[name]) }))),
    wrong.map((finding) => h(Alert, { key: finding.code, kind: finding.severity === 'ERROR' ? 'danger' : 'warning', title: finding.title }, finding.remedy)),
  );
}

export function Setup({ place, provider, api }) {
  const { result, busy, failure, test } = useTest(api);
  const findings = result?.findings ?? [];
  return h(
    'div',
    { class: 'kb-stack' },
    h('p', null, t('setup.text')),
    h(Failure, { failure }),
    provider.access.manage && h('div', { class: 'kb-actions' }, h(Button, { kind: 'primary', disabled: busy, onClick: test }, t('setup.test')), result && h('span', { class: 'kb-note' }, t('setup.at', moment(result.checkedAt)))),
    busy && h(Loading),
    result && h(Card, { title: t('findings') }, h(Findings, { findings })),
    h(
      Card,
      { title: t(`guide.${provider.vendor}`), actions: h(Link, { href: keycloakConsole(`${encodeURIComponent(place.realm)}/user-federation/${provider.providerId}/${provider.id}`) }, t('settings')) },
      !result && h('p', { class: 'kb-note' }, t('guide.notTested')),
      h(
        'ol',
        { class: 'kb-steps' },
        GUIDES[provider.vendor].map((step, index) => h(Step, { key: step.step, vendor: provider.vendor, step, findings, provider, number: index + 1 })),
      ),
    ),
  );
}
