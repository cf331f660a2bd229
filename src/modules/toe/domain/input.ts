import { createHash } from 'node:crypto';
import { checkPlace } from '../../../kernel/checks';
import { refuse, succeed, type Result } from '../../../kernel/result';
import { text, type EntityOf } from '../../../kernel/shape';
import { urlOf } from '../../../kernel/url';
import type { URLRoot } from '../../roots';
import { entryShape, newEntry, type Invalid, type Seen } from './entry';

export const inputShape = {
  ...entryShape,
  component: text,
  entryPoint: text,
  /** A digest of both: unique in the root. */
  placeKey: text,
};

/** A way into a web application. */
export type ToeInput = EntityOf<typeof inputShape>;

const protocols = { HTTP: 'http:', HTTPS: 'https:', FILE: 'file:' } as const;
const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'file:': 0 };

const isBeneath = (path: string, above: string): boolean =>
  path === above || path.startsWith(above.endsWith('/') ? above : `${above}/`);

const belongs = (url: URL, root: URLRoot): boolean =>
  url.protocol === protocols[root.protocol] &&
  url.hostname === root.host &&
  (url.port === '' ? defaultPorts[url.protocol] : Number(url.port)) === root.port &&
  isBeneath(url.pathname, root.path);

const checkComponent = (given: string, root: URLRoot): Result<string, Invalid> => {
  const field = ['input', 'component'];
  const url = urlOf(given.trim());
  if (url === undefined) return refuse('INVALID_VALUE', field, 'This is no URL.');
  if (url.username !== '' || url.password !== '')
    return refuse('INVALID_VALUE', field, 'Leave user and password out of the URL.');
  if (!belongs(url, root)) return refuse('INVALID_VALUE', field, 'The URL is neither that of the root nor beneath it.');
  return checkPlace(url.href.replace(/#.*$/s, ''), field);
};

export const placeKeyOf = (component: string, entryPoint: string): string =>
  createHash('sha256')
    .update(JSON.stringify([component, entryPoint]))
    .digest('base64url');

/** An input that a person records; its component belongs to the root. */
export const recordedInput = (
  seen: Seen,
  root: URLRoot,
  given: Pick<ToeInput, 'component' | 'entryPoint'>,
): Result<ToeInput, Invalid> => {
  const component = checkComponent(given.component, root);
  if (!component.ok) return component;
  const entryPoint = checkPlace(given.entryPoint, ['input', 'entryPoint']);
  if (!entryPoint.ok) return entryPoint;
  const place = { component: component.value, entryPoint: entryPoint.value };
  return succeed({ ...newEntry(seen), ...place, placeKey: placeKeyOf(place.component, place.entryPoint) });
};
