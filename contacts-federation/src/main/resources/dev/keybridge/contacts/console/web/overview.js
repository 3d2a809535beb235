// All contacts providers of the realm at a glance.
import { h } from 'preact';
import { realm as api } from './api.js';
import { keycloakConsole } from './environment.js';
import { Guides } from './guide.js';
import { address } from './place.js';
import { distance, moment, number, t } from './text.js';
import { Cell, Empty, Failure, Label, Link, Loading, Row, Table, useAnswer, useClock } from './ui.js';
import { RunState } from './run.js';

const SECONDS = 10;

export const Header = ({ crumbs, title, children }) =>
  h('div', { class: 'pf-v5-c-page__main-section pf-m-light kb-header' }, crumbs, h('h1', { class: 'pf-v5-c-title pf-m-2xl' }, title), children);

export const Body = ({ children }) => h('div', { class: 'pf-v5-c-page__main-section kb-body' }, children);

const When = ({ at }) => h('span', { title: moment(at) }, distance(at));

function Line({ place, provider }) {
  const held = provider.heldRun;
  return h(
    Row,
    null,
    h(Cell, { label: t('overview.name') }, h(Link, { href: address(place.realm, provider.id) }, provider.name), h('div', { class: 'kb-note' }, t(`vendor.${provider.vendor}`))),
    h(
      Cell,
      { label: t('overview.state') },
      !provider.enabled ? h(Label, null, t('overview.disabled')) : h(RunState, { run: provider.lastRun }),
      held && h('div', null, h(Link, { href: address(place.realm, provider.id, 'history', held) }, h(Label, { color: 'gold' }, t('overview.held')))),
      provider.backOffUntil && h('div', { class: 'kb-note' }, t('overview.backOff', moment(provider.backOffUntil), provider.backOffReason ?? '')),
    ),
    h(Cell, { label: t('overview.lastGood') }, h(When, { at: provider.lastGoodRunAt })),
    h(Cell, { label: t('overview.nextFull') }, provider.nextFullSyncAt ? h(When, { at: provider.nextFullSyncAt }) : t('overview.never')),
    h(Cell, { label: t('overview.nextChanged') }, provider.nextChangedSyncAt ? h(When, { at: provider.nextChangedSyncAt }) : t('overview.never')),
    h(Cell, { label: t('overview.people') }, number(provider.people)),
    h(Cell, { label: t('overview.departments') }, number(provider.departments)),
  );
}

/** Most of what a provider needs is made at the vendor before there can be one. */
function First({ place }) {
  const { answer, failure } = useAnswer(() => api(place.realm).get('/contacts/values'), [place.realm]);
  return h('div', { class: 'kb-stack' }, h('p', null, t('guide.first')), h(Failure, { failure }), h(Guides, { values: answer }));
}

export function Overview({ place, Crumbs }) {
  const { answer, failure, poll } = useAnswer(() => api(place.realm).get('/contacts'), [place.realm]);
  useClock(SECONDS, poll);
  return [
    h(Header, { crumbs: h(Crumbs, { place }), title: t('title') }, h('p', null, t('overview.text'))),
    h(
      Body,
      null,
      h(Failure, { failure }),
      answer === undefined && !failure && h(Loading),
      answer?.length === 0 && [
        h(Empty, { title: t('overview.empty') }, h('p', null, t('overview.empty.text')), h('p', null, h(Link, { href: keycloakConsole(`${encodeURIComponent(place.realm)}/user-federation`) }, t('overview.add')))),
        h(First, { place }),
      ],
      answer?.length > 0 &&
        h(
          Table,
          {
            label: t('title'),
            columns: ['name', 'state', 'lastGood', 'nextFull', 'nextChanged', 'people', 'departments'].map((one) => t(`overview.${one}`)),
          },
          answer.map((provider) => h(Line, { key: provider.id, place, provider })),
        ),
    ),
  ];
}
