// The page: signs in, reads its texts, and shows the place that the address names.
import { h, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { whoAmI } from './api.js';
import { useAway } from './attention.js';
import { environment, keycloakConsole } from './environment.js';
import { Overview } from './overview.js';
import { address, here, usePlace } from './place.js';
import { Provider } from './provider.js';
import { begin, signIn, signOut } from './session.js';
import { read, t } from './text.js';
import { Alert, Button, Empty, Failure, Link } from './ui.js';

const root = document.getElementById('app');

function darkOrLight() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => environment.darkClass && document.documentElement.classList.toggle(environment.darkClass, dark.matches);
  show();
  dark.addEventListener('change', show);
}

const Masthead = ({ place, who }) =>
  h(
    'header',
    { class: 'pf-v5-c-masthead kb-masthead' },
    h('div', { class: 'pf-v5-c-masthead__main' }, h('a', { class: 'pf-v5-c-masthead__brand', href: keycloakConsole(place.realm) }, h('img', { class: 'kb-logo', src: environment.logo, alt: t('masthead.console') }))),
    h(
      'div',
      { class: 'pf-v5-c-masthead__content kb-masthead-content' },
      h('span', null, who?.displayName),
      h(Button, { kind: 'plain', onClick: signOut, class: 'pf-v5-c-button pf-m-plain kb-sign-out' }, t('signOut')),
    ),
  );

const Crumbs = ({ place, name }) => {
  const crumb = (text, href) =>
    h('li', { class: 'pf-v5-c-breadcrumb__item' }, href ? h('a', { class: 'pf-v5-c-breadcrumb__link', href }, text) : h('span', { 'aria-current': 'page' }, text));
  return h(
    'nav',
    { class: 'pf-v5-c-breadcrumb', 'aria-label': t('crumbs') },
    h(
      'ol',
      { class: 'pf-v5-c-breadcrumb__list kb-crumbs', role: 'list' },
      crumb(place.realm, keycloakConsole(`${encodeURIComponent(place.realm)}/user-federation`)),
      crumb(t('title'), place.provider && address(place.realm)),
      place.provider && crumb(name ?? place.provider),
    ),
  );
};

function App({ who }) {
  const place = usePlace();
  const away = useAway();
  useEffect(() => {
    document.getElementById('main').focus({ preventScroll: true });
  }, [place.realm, place.provider, place.tab, place.item]);
  return h(
    'div',
    { class: 'pf-v5-c-page kb-page' },
    h('a', { class: 'pf-v5-c-skip-to-content pf-v5-c-button pf-m-primary', href: '#main', onClick: skip }, t('skip')),
    h(Masthead, { place, who }),
    h(
      'main',
      { class: 'pf-v5-c-page__main kb-main', id: 'main', tabIndex: -1 },
      away && h('div', { class: 'pf-v5-c-page__main-section' }, h(Alert, { kind: 'info', title: t('away') })),
      place.provider
        ? h(Provider, { key: `${place.realm}/${place.provider}`, place, Crumbs })
        : h(Overview, { key: place.realm, place, Crumbs }),
    ),
  );
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

const Message = ({ children }) => h('main', { class: 'pf-v5-c-page__main-section kb-message' }, children);

async function start() {
  darkOrLight();
  try {
    await begin();
  } catch (failure) {
    await read();
    render(
      h(Message, null, h(Alert, { kind: 'danger', title: t('signIn.failed'), live: true }, t('signIn.code', failure.code ?? failure.message)), h(Button, { kind: 'primary', onClick: signIn }, t('signIn.again'))),
      root,
    );
    return;
  }
  let who = null;
  try {
    who = await whoAmI(here().realm);
    await read(who.locale);
  } catch (failure) {
    await read();
    if (failure.status !== 403) {
      render(h(Message, null, h(Failure, { failure }), h(Button, { kind: 'primary', onClick: () => location.reload() }, t('again'))), root);
      return;
    }
    render(
      h(Message, null, h(Empty, { title: t('noRights') }, h('p', null, t('noRights.text', here().realm)), h('p', null, h(Button, { kind: 'primary', onClick: signOut }, t('signOut')), ' ', h(Link, { href: keycloakConsole('') }, t('masthead.console'))))),
      root,
    );
    return;
  }
  render(h(App, { who }), root);
}

start();
