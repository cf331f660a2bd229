import { levelOf } from './severity';
import { isFields, type Fields } from '../json/values';

/** Where a result has a wrong type in a property that decides what it means: pointer below the result, and what is wrong. */
export interface ShapeFault {
  readonly below: string;
  readonly message: string;
}

type Check = (value: unknown, below: string) => ShapeFault | null;

const largest = 2_147_483_647;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : text;
};

const absent = (value: unknown): boolean => value === undefined || value === null;

const expect =
  (name: string, holds: (value: unknown) => boolean): Check =>
  (value, below) =>
    absent(value) || holds(value) ? null : { below, message: `Expected ${name}, found ${shown(value)}.` };

const text = expect('a text', (value) => typeof value === 'string');
const whole = expect(
  'a whole number of at most 2147483647',
  (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= largest,
);
const level = expect('one of none, note, warning and error', (value) => levelOf(value) !== null);

/** An object of which some properties are checked. */
const object = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks);
  return (value, below) => {
    if (absent(value)) return null;
    if (!isFields(value)) return { below, message: `Expected an object, found ${shown(value)}.` };
    return firstFault(entries, value, below);
  };
};

const firstFault = (
  entries: readonly (readonly [string, Check])[],
  value: Fields,
  below: string,
): ShapeFault | null => {
  const failing = entries.find(([name, check]) => check(value[name], '') !== null);
  return failing === undefined ? null : failing[1](value[failing[0]], `${below}/${failing[0]}`);
};

const list =
  (check: Check): Check =>
  (value, below) => {
    if (absent(value)) return null;
    if (!Array.isArray(value)) return { below, message: `Expected a list, found ${shown(value)}.` };
    const items = value as readonly unknown[];
    const failing = items.findIndex((item) => item === null || check(item, '') !== null);
    if (failing < 0) return null;
    return (
      check(items[failing], `${below}/${String(failing)}`) ?? {
        below: `${below}/${String(failing)}`,
        message: 'Expected an object, found null.',
      }
    );
  };

const region = object({ startLine: whole, startColumn: whole, endLine: whole, endColumn: whole });
const artifactLocation = object({ uri: text, uriBaseId: text, index: whole });
const location = object({
  physicalLocation: object({ artifactLocation, region, contextRegion: region }),
  logicalLocations: list(object({})),
});

const result = object({
  ruleId: text,
  ruleIndex: whole,
  rule: object({ id: text, index: whole, toolComponent: object({ index: whole }) }),
  kind: text,
  level,
  message: object({ text, markdown: text, id: text, arguments: expect('a list', Array.isArray) }),
  locations: list(location),
  suppressions: list(object({})),
  baselineState: text,
});

/** The first wrong type among the properties that matter; the others may hold anything and are then ignored. */
export const shapeFault = (value: unknown): ShapeFault | null =>
  isFields(value) ? result(value, '') : { below: '', message: `Expected a result, found ${shown(value)}.` };
