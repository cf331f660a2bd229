import type { CvssVersion } from '../../../src/kernel/cvss';

/** The metrics of a version as the tables of the specifications list them, independently of the parser's own. */
interface MetricTable {
  readonly prefix: string;
  readonly base: readonly string[];
  readonly optional: readonly string[];
}

export const metricTables: Readonly<Record<CvssVersion, MetricTable>> = {
  '3.1': {
    prefix: 'CVSS:3.1/',
    base: 'AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N'.split(' '),
    optional: (
      'E:X,H,F,P,U RL:X,U,W,T,O RC:X,C,R,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H ' +
      'MUI:X,N,R MS:X,U,C MC:X,N,L,H MI:X,N,L,H MA:X,N,L,H'
    ).split(' '),
  },
  '4.0': {
    prefix: 'CVSS:4.0/',
    base: 'AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N'.split(' '),
    optional: (
      'E:X,A,P,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H MUI:X,N,P,A ' +
      'MVC:X,N,L,H MVI:X,N,L,H MVA:X,N,L,H MSC:X,N,L,H MSI:X,N,L,H,S MSA:X,N,L,H,S ' +
      'S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red'
    ).split(' '),
  },
};

/** Gives whole numbers from 0 to `limit` - 1, the same sequence for the same seed. */
export type Draw = (limit: number) => number;

/** A linear congruential generator (Numerical Recipes constants): repeatable, and random enough for tests. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

export const pick = <T>(draw: Draw, items: readonly T[]): T => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

export const shuffled = <T>(draw: Draw, items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, key: draw(2 ** 30) }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);

const withValue = (draw: Draw, row: string): string => {
  const [name = '', values = ''] = row.split(':');
  return `${name}:${pick(draw, values.split(','))}`;
};

/** The segments of a random valid vector in the order of the specification; each optional metric is given or not. */
export const randomSegments = (draw: Draw, version: CvssVersion): readonly string[] => {
  const { base, optional } = metricTables[version];
  const share = draw(101);
  return [...base, ...optional.filter(() => draw(100) < share)].map((row) => withValue(draw, row));
};

export const joined = (version: CvssVersion, segments: readonly string[]): string =>
  metricTables[version].prefix + segments.join('/');
