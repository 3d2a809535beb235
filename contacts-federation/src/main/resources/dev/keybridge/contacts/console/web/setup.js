// The first hour with a vendor: the test of the set-up, and which steps of the guide are really done.
import { h } from 'preact';
import { keycloakConsole } from './environment.js';
import { Findings, useTest } from './doctor.js';
import { Steps } from './guide.js';
import { moment, t } from './text.js';
import { Button, Card, Failure, Link, Loading } from './ui.js';

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
      h(Steps, { vendor: provider.vendor, findings, values: provider.values, provider }),
    ),
  );
}
