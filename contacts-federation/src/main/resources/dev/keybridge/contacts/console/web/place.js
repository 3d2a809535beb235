// Where in the page somebody is: the fragment of the address, so that places can be kept, sent and gone back to.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { environment } from './environment.js';

const parts = (text) => text.split('/').filter(Boolean).map(decodeURIComponent);

/** Also understands the fragment of Keycloak's own console: a provider's page there is the provider's page here. */
function placeOf(fragment) {
  const [path, query] = fragment.replace(/^#/, '').split('?');
  let [realm = environment.realm, ...rest] = parts(path);
  if (rest[0] === 'user-federation') {
    rest = rest[2] && rest[2] !== 'new' ? [rest[2]] : [];
  }
  const [provider, tab = 'sync', item] = rest;
  return { realm, provider, tab, item, query: Object.fromEntries(new URLSearchParams(query ?? '')) };
}

/** Where somebody is now. */
export const here = () => placeOf(location.hash);

export function address(realm, provider, tab, item, query) {
  const path = [realm, provider, tab, item].filter((one) => one !== undefined && one !== null).map(encodeURIComponent);
  const chosen = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return `#/${path.join('/')}${chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : ''}`;
}

export function usePlace() {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const moved = () => setFragment(location.hash);
    addEventListener('hashchange', moved);
    // Effects run after the first picture: somebody may have moved on since.
    moved();
    return () => removeEventListener('hashchange', moved);
  }, []);
  return useMemo(() => placeOf(fragment), [fragment]);
}

/** Changes what is looked at without a step in the browser's history. */
export const refine = (target) => location.replace(target);
