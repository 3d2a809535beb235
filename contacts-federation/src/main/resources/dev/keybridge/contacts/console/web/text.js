// Texts in the administrator's language, from the message bundles of the server.
import { environment, home } from './environment.js';

let texts = {};
let language = environment.locale;

export const locale = () => language;

export async function read(wanted) {
  language = wanted ?? environment.locale;
  texts = await (await fetch(`${home}texts.json?locale=${encodeURIComponent(language)}`)).json();
  document.documentElement.lang = language;
  document.title = t('title');
}

const fill = (text, values) => text.replace(/\{(\d)\}/g, (whole, index) => values[index] ?? whole);

/** A text of this page. */
export const t = (key, ...values) => fill(texts[`contacts.console.${key}`] ?? key, values);

/** Any text of our bundles, or what to say without it. */
export const message = (key, otherwise = key) => texts[key] ?? otherwise;

/** All texts whose keys begin with this: pairs of the rest of the key and the text, in the order of the texts. */
export const family = (prefix) =>
  Object.keys(texts)
    .filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), texts[key]])
    .sort(([, one], [, other]) => one.localeCompare(other, language));

export const reason = (code) => message(`contacts.reason.${code}`, code);

export const number = (value) => (value ?? 0).toLocaleString(language);

export const moment = (epochMillis) =>
  epochMillis ? new Date(epochMillis).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' }) : '–';

const UNITS = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** So long ago, or so long from now. */
export function distance(epochMillis) {
  if (!epochMillis) {
    return '–';
  }
  const seconds = Math.round((epochMillis - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** Family name first, and without a space, where names are written so. */
export const fullName = ({ firstName, lastName }) =>
  /\p{Script=Han}/u.test(lastName + firstName) ? lastName + firstName : [firstName, lastName].filter(Boolean).join(' ');

/** A length of time such as 2 min 5 s. */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const part = (value, unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  return [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor((whole % 3600) / 60), 'minute'],
    [whole % 60, 'second'],
  ]
    .filter(([value, unit], index, all) => value > 0 || (unit === 'second' && all[0][0] + all[1][0] === 0))
    .map(([value, unit]) => part(value, unit))
    .join(' ');
}
