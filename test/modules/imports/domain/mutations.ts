type Path = readonly (string | number)[];

/** A small generator of numbers (mulberry32), so that a failure can be repeated. */
export const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((more ^ (more >>> 14)) >>> 0) / 4294967296;
  };
};

const values: readonly string[] = [
  'null',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"a":1}',
  'true',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '1.5',
  '"../../.."',
  '"%"',
  '"file:///"',
  '{"__proto__":{"x":1}}',
  '"constructor"',
  '[{}]',
  '-0',
];

/** Every property and element of a value, at all depths. */
export const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, item]) => {
        const inner = [...path, Array.isArray(value) ? Number(name) : name];
        return [inner, ...pathsIn(item, inner)];
      });

const replaced = (value: unknown, path: Path, text: string): string => {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  const parts = Object.entries(value as object).map(
    ([key, item]) => [key, key === String(name) ? replaced(item, rest, text) : JSON.stringify(item)] as const,
  );
  return Array.isArray(value)
    ? `[${parts.map(([, item]) => item).join(',')}]`
    : `{${parts.map(([key, item]) => `${JSON.stringify(key)}:${item}`).join(',')}}`;
};

/** Documents that have something else in place of one property or element, several for each. */
export const retyped = function* (document: string, random: () => number, each = 3): Generator<string> {
  const parsed = JSON.parse(document) as unknown;
  for (const path of pathsIn(parsed))
    for (let count = 0; count < each; count += 1)
      yield replaced(parsed, path, values[Math.floor(random() * values.length)] ?? '0');
};

/** Bytes of a document with some of them changed, cut off, cut out or repeated. */
export const damaged = function* (document: string | Buffer, random: () => number, rounds: number): Generator<Buffer> {
  const original = Buffer.from(document);
  const at = (): number => Math.floor(random() * original.length);
  for (let round = 0; round < rounds; round += 1) {
    const [from = 0, to = 0] = [at(), at()].sort((left, right) => left - right);
    const changed = Buffer.from(original);
    changed[at()] = Math.floor(random() * 256);
    yield (
      [
        changed,
        original.subarray(0, to),
        Buffer.concat([original.subarray(0, from), original.subarray(to)]),
        Buffer.concat([original.subarray(0, to), original.subarray(from)]),
      ][round % 4] ?? original
    );
  }
};
