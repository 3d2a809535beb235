// One contacts provider: what can be seen of it and done with it, each on a tab of its own.
import { h } from 'preact';
import { provider as providerApi, realm as realmApi } from './api.js';
import { Conflicts } from './conflicts.js';
import { keycloakConsole } from './environment.js';
import { History } from './history.js';
import { Body, Header } from './overview.js';
import { Mapping } from './mapping.js';
import { Person } from './person.js';
import { address } from './place.js';
import { Preview } from './preview.js';
import { Setup } from './setup.js';
import { Sync } from './sync.js';
import { t } from './text.js';
import { Failure, Link, Loading, useAnswer, useClock } from './ui.js';

const TABS = { sync: Sync, preview: Preview, history: History, conflicts: Conflicts, person: Person, setup: Setup, mapping: Mapping };
const SECONDS = 10;

const Tabs = ({ place }) =>
  h(
    'nav',
    { class: 'pf-v5-c-tabs', 'aria-label': t('tabs') },
    h(
      'ul',
      { class: 'pf-v5-c-tabs__list', role: 'list' },
      Object.keys(TABS).map((tab) =>
        h(
          'li',
          { key: tab, class: `pf-v5-c-tabs__item${tab === place.tab ? ' pf-m-current' : ''}` },
          h(
            'a',
            { class: 'pf-v5-c-tabs__link', href: address(place.realm, place.provider, tab), 'aria-current': tab === place.tab ? 'page' : undefined },
            h('span', { class: 'pf-v5-c-tabs__item-text' }, t(`tab.${tab}`)),
          ),
        ),
      ),
    ),
  );

export function Provider({ place, Crumbs }) {
  const { answer, failure, again, poll } = useAnswer(async () => {
    const all = await realmApi(place.realm).get('/contacts');
    return all.find((one) => one.id === place.provider) ?? null;
  }, []);
  useClock(SECONDS, poll);
  const Tab = TABS[place.tab] ?? Sync;
  const settings = answer && keycloakConsole(`${encodeURIComponent(place.realm)}/user-federation/${answer.providerId}/${answer.id}`);
  return [
    h(Header, { crumbs: h(Crumbs, { place, name: answer?.name }), title: answer?.name ?? place.provider }, settings && h(Link, { href: settings }, t('settings'))),
    h(
      'div',
      { class: 'pf-v5-c-page__main-section pf-m-light kb-tabs' },
      answer && h(Tabs, { place }),
    ),
    h(
      Body,
      null,
      h(Failure, { failure: answer === null ? { status: 404 } : failure }),
      answer === undefined && !failure && h(Loading),
      answer && h(Tab, { key: `${place.tab}/${place.item}`, place, provider: answer, api: providerApi(place.realm, place.provider), refresh: again }),
    ),
  ];
}
