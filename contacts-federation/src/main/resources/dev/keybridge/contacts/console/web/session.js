// Signs the administrator in as Keycloak's own console does: authorization code with PKCE, with that console's public client.
// Tokens live in this module and nowhere else; a reload signs in again, without a question while Keycloak's own session lasts.
import { environment, home } from './environment.js';

const ATTEMPT = 'keybridge.contacts.sign-in';
const EARLY_SECONDS = 10;

const endpoint = (name) =>
  `${environment.serverBase}/realms/${encodeURIComponent(environment.realm)}/protocol/openid-connect/${name}`;

let tokens = null;
let renewal = null;

export class SignInFailed extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

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
export async function signIn() {
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
  location.assign(`${endpoint('auth')}?${query}`);
  return new Promise(() => {});
}

async function askForTokens(fields) {
  const asked = Date.now();
  const answer = await fetch(endpoint('token'), {
    method: 'POST',
    body: new URLSearchParams({ client_id: environment.clientId, ...fields }),
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new SignInFailed(body.error ?? String(answer.status));
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
  if (!tokens) {
    await signIn();
  }
  if (Date.now() > tokens.goodUntil) {
    renewal ??= askForTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }).finally(() => {
      renewal = null;
    });
    try {
      await renewal;
    } catch (failure) {
      if (failure instanceof SignInFailed) {
        tokens = null;
        await signIn();
      }
      throw failure;
    }
  }
  return tokens.access_token;
}

/** Takes the token for spent, whatever its clock says. */
export const expire = () => {
  tokens.goodUntil = 0;
};

export function signOut() {
  const query = new URLSearchParams({
    client_id: environment.clientId,
    post_logout_redirect_uri: home,
    id_token_hint: tokens.id_token,
  });
  tokens = null;
  location.assign(`${endpoint('logout')}?${query}`);
}
