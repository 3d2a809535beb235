// Keycloak's admin REST, and ours in it, with the administrator's own rights.
import { environment } from './environment.js';
import { accessToken, expire } from './session.js';
import { locale } from './text.js';

export class Refused extends Error {
  /** @param {number} status of HTTP; 0 when no answer came */
  constructor(status, body, retryAfter) {
    super(body?.errorMessage ?? body?.error_description ?? body?.error ?? '');
    this.status = status;
    this.code = body?.error;
    this.retryAfter = retryAfter;
  }
}

async function send(method, path, body, again = true) {
  const headers = { Authorization: `Bearer ${await accessToken()}`, 'Accept-Language': locale() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch(`${environment.adminBase}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (unreachable) {
    throw new Refused(0, { error: unreachable.message });
  }
  if (answer.status === 401 && again) {
    expire();
    return send(method, path, body, false);
  }
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => null), Number(answer.headers.get('Retry-After')));
  }
  return answer;
}

const json = async (answer) => {
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
};

/** Who is signed in, in which language they read, and what they may do in the realm. */
export const whoAmI = async (realm) =>
  json(
    await send('GET', `/admin/${encodeURIComponent(environment.realm)}/console/whoami?currentRealm=${encodeURIComponent(realm)}`),
  );

const query = (parameters) => {
  const pairs = Object.entries(parameters ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/** Requests below one realm, such as <code>realm('acme').get('/contacts')</code>. */
export function realm(name) {
  const root = `/admin/realms/${encodeURIComponent(name)}`;
  return {
    get: async (path, parameters) => json(await send('GET', root + path + query(parameters))),
    /** A page of a list, and how long the whole list is. */
    page: async (path, parameters) => {
      const answer = await send('GET', root + path + query(parameters));
      return { total: Number(answer.headers.get('X-Total-Count')), rows: await json(answer) };
    },
    post: async (path, parameters, body) => json(await send('POST', root + path + query(parameters), body)),
    put: async (path, body) => json(await send('PUT', root + path, body)),
    remove: async (path) => json(await send('DELETE', root + path)),
    /** Saves an answer as a file. */
    download: async (path, parameters, fileName) => {
      const content = await (await send('GET', root + path + query(parameters))).blob();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(content);
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  };
}

/** One contacts provider: its part of our admin REST. */
export function provider(realmName, id) {
  const inRealm = realm(realmName);
  const root = `/contacts/${encodeURIComponent(id)}`;
  return Object.fromEntries(
    Object.entries(inRealm).map(([name, call]) => [name, (path, ...rest) => call(root + path, ...rest)]),
  );
}
