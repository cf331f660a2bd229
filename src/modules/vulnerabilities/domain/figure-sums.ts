import { figuresShape, noFigures, type Figures } from './figures';

type Name = keyof Figures;

const earliest: ReadonlySet<string> = new Set<Name>(['firstOpenAt']);
const greatest: ReadonlySet<string> = new Set<Name>([
  'lastReportedAt',
  'lastClosedAt',
  'maxOpenSeverity',
  'topSeverity',
]);

type Value = string | number | null;

const joined = (name: string, left: Value, right: Value): Value => {
  if (left === null || right === null) return left ?? right;
  if (earliest.has(name)) return left < right ? left : right;
  if (greatest.has(name)) return left > right ? left : right;
  return Number(left) + Number(right);
};

/** The figures of parts that share no vulnerability, together. */
export const sumOfFigures = (objectId: string, parts: readonly Figures[]): Figures => {
  const names = Object.keys(figuresShape).filter((name) => name !== 'objectId') as readonly Exclude<Name, 'objectId'>[];
  return parts.reduce<Figures>(
    (total, part) => ({
      ...total,
      ...Object.fromEntries(names.map((name) => [name, joined(name, total[name], part[name])])),
    }),
    noFigures(objectId),
  );
};
