// Signs the administrator in as Keycloak's own console does: authorization code with PKCE, with that console's public client.
// Tokens live in this module and nowhere else; a reload signs in again, without a question while Keycloak's own session lasts.
import { environment, home } from './environment.js';

const ATTEMPT = 'keybridge.contacts.sign-in';
const EARLY_SECONDS = 10;

const endpoint = (name) =>
  `${environment.serverBase}/realms/${encodeURIComponent(environment.realm)}/protocol/openid-connect/${name}`;

/** What Keycloak says when the administrator's session has ended; anything else may pass. */
const OVER = ['invalid_grant', 'invalid_token'];

let tokens = null;
let renewal = null;
let leaving = null;

export class SignInFailed extends Error {
  /** @param {number} status of HTTP; 0 when no answer came */
  constructor(code, status) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

/** Leaves the page, once: whoever asks for a token from then on waits until the page is gone. */
function leave(target) {
  leaving ??= target().then(
    (address) => {
      location.assign(address);
      return new Promise(() => {});
    },
    (failure) => {
      leaving = null;
      throw failure;
    },
  );
  return leaving;
}

// A browser that goes back may show the page as it was left.
addEventListener('pageshow', (event) => event.persisted && location.reload());

const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function digest(text) {
  if (!crypto.subtle) {
    // Plain http: Keycloak brings along what its own console uses then.
    await import(`${environment.common}/vendor/web-crypto-shim/web-crypto-shim.js`);
  }
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
}

const claims = (token) => {
  const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
};

/** Leaves the page for Keycloak's login page. The place in this page is found again afterwards. */
export const signIn = () => leave(signInAddress);

async function signInAddress() {
  const attempt = { state: random(), nonce: random(), verifier: random(), place: location.hash };
  sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
  const query = new URLSearchParams({
    client_id: environment.clientId,
    redirect_uri: home,
    response_type: 'code',
    response_mode: 'query',
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: base64url(await digest(attempt.verifier)),
    code_challenge_method: 'S256',
  });
  return `${endpoint('auth')}?${query}`;
}

async function askForTokens(fields) {
  const asked = Date.now();
  let answer;
  try {
    answer = await fetch(endpoint('token'), {
      method: 'POST',
      body: new URLSearchParams({ client_id: environment.clientId, ...fields }),
    });
  } catch (unreachable) {
    throw new SignInFailed(unreachable.message, 0);
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new SignInFailed(body.error ?? String(answer.status), answer.status);
  }
  tokens = { ...body, goodUntil: asked + (body.expires_in - EARLY_SECONDS) * 1000 };
}

/** Signs in, or takes up the sign-in from which the browser has just come back. */
export async function begin() {
  const query = new URLSearchParams(location.search);
  if (!query.has('state')) {
    await signIn();
  }
  const attempt = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? '{}');
  sessionStorage.removeItem(ATTEMPT);
  history.replaceState(null, '', home + (attempt.place ?? ''));
  if (query.has('error')) {
    throw new SignInFailed(query.get('error'));
  }
  if (!attempt.state || attempt.state !== query.get('state')) {
    // An old address, or one that somebody else made up.
    await signIn();
  }
  await askForTokens({
    grant_type: 'authorization_code',
    code: query.get('code'),
    redirect_uri: home,
    code_verifier: attempt.verifier,
  });
  if (claims(tokens.id_token).nonce !== attempt.nonce) {
    tokens = null;
    throw new SignInFailed('nonce');
  }
}

/** An access token that is good for a few seconds at least. */
export async function accessToken() {
  if (leaving || !tokens) {
    return signIn();
  }
  if (Date.now() > tokens.goodUntil) {
    renewal ??= askForTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }).finally(() => {
      renewal = null;
    });
    try {
      await renewal;
    } catch (failure) {
      if (OVER.includes(failure.code)) {
        return signIn();
      }
      throw failure;
    }
    if (leaving) {
      return leaving;
    }
  }
  return tokens.access_token;
}

/** Takes the token for spent, whatever its clock says. */
export const expire = () => {
  if (tokens) {
    tokens.goodUntil = 0;
  }
};

export const signOut = () =>
  leave(async () => {
    const query = new URLSearchParams({ client_id: environment.clientId, post_logout_redirect_uri: home });
    if (tokens) {
      query.set('id_token_hint', tokens.id_token);
    }
    return `${endpoint('logout')}?${query}`;
  });
