import { expect } from 'chai';
import {
  eq1Levels,
  eq2Levels,
  eq3eq6Levels,
  eq4Levels,
  JOINT_LEVELS,
  severitySteps,
  type EquivalenceLevel,
} from '../../../src/kernel/cvss/equivalence-levels';
import { macroVectorOf, type MacroVector } from '../../../src/kernel/cvss/macrovector';

type Values = ReadonlyMap<string, string>;

/** An equivalence set with the highest severity vectors of each of its levels. */
interface EquivalenceSet {
  readonly title: string;
  readonly levels: readonly EquivalenceLevel[];
  readonly levelOf: (macroVector: MacroVector) => number;
  readonly highest: readonly (readonly string[])[];
}

/** Source: FIRST, CVSS v4.0 Specification Document, section 8.2, Tables 24, 25, 27 and 30. */
const SETS: readonly EquivalenceSet[] = [
  {
    title: 'EQ1',
    levels: eq1Levels,
    levelOf: ({ eq1 }) => eq1,
    highest: [
      ['AV:N/PR:N/UI:N'],
      ['AV:A/PR:N/UI:N', 'AV:N/PR:L/UI:N', 'AV:N/PR:N/UI:P'],
      ['AV:P/PR:N/UI:N', 'AV:A/PR:L/UI:P'],
    ],
  },
  {
    title: 'EQ2',
    levels: eq2Levels,
    levelOf: ({ eq2 }) => eq2,
    highest: [['AC:L/AT:N'], ['AC:L/AT:P', 'AC:H/AT:N']],
  },
  {
    title: 'EQ3+EQ6',
    levels: eq3eq6Levels,
    levelOf: ({ joint }) => joint,
    highest: [
      ['VC:H/VI:H/VA:H/CR:H/IR:H/AR:H'],
      ['VC:H/VI:H/VA:H/CR:M/IR:M/AR:M', 'VC:H/VI:H/VA:L/CR:M/IR:M/AR:H'],
      ['VC:L/VI:H/VA:H/CR:H/IR:H/AR:H', 'VC:H/VI:L/VA:H/CR:H/IR:H/AR:H'],
      [
        'VC:H/VI:L/VA:H/CR:M/IR:H/AR:M',
        'VC:H/VI:L/VA:L/CR:M/IR:H/AR:H',
        'VC:L/VI:H/VA:H/CR:H/IR:M/AR:M',
        'VC:L/VI:H/VA:L/CR:H/IR:M/AR:H',
        'VC:L/VI:L/VA:H/CR:H/IR:H/AR:M',
      ],
      ['VC:L/VI:L/VA:L/CR:H/IR:H/AR:H'],
    ],
  },
  {
    title: 'EQ4',
    levels: eq4Levels,
    levelOf: ({ eq4 }) => eq4,
    highest: [['SC:H/SI:S/SA:S'], ['SC:H/SI:H/SA:H'], ['SC:L/SI:L/SA:L']],
  },
];

const valuesOf = (text: string): Values =>
  new Map(text.split('/').map((segment): [string, string] => [segment.slice(0, 2), segment.slice(3)]));

const stepsOf = (values: Values): readonly number[] =>
  [...values].map(([name, value]) => severitySteps[name]?.[value] ?? Number.NaN);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const combinations = (names: readonly string[]): readonly Values[] =>
  names.reduce<readonly Values[]>(
    (found, name) =>
      found.flatMap((values) =>
        Object.keys(severitySteps[name] ?? {}).map((value) => new Map([...values, [name, value]])),
      ),
    [new Map()],
  );

SETS.forEach(({ title, levels, levelOf, highest }) => {
  describe(`The levels of ${title}`, () => {
    const members = combinations([...valuesOf(highest[0]?.[0] ?? '').keys()]);
    const level = (values: Values): number => levelOf(macroVectorOf((name) => values.get(name) ?? 'A'));

    it('have their highest severity vectors among their members, all with the same number of steps', () => {
      expect(levels).to.have.lengthOf(highest.length);
      highest.forEach((texts, index) =>
        texts.map(valuesOf).forEach((values) => {
          expect(level(values)).to.equal(index);
          expect(sum(stepsOf(values))).to.equal(levels[index]?.top);
        }),
      );
    });

    it('have no member that is not below one of their highest severity vectors in every metric', () => {
      members.forEach((values) => {
        const above = (highest[level(values)] ?? []).map((text) => stepsOf(valuesOf(text)));
        const dominated = above.some((top) => stepsOf(values).every((steps, metric) => steps >= (top[metric] ?? 9)));
        expect(dominated, [...values].join(' ')).to.equal(true);
      });
    });

    it('are one deeper than the steps to their lowest member', () => {
      levels.forEach(({ top, depth }, index) => {
        const sums = members.filter((values) => level(values) === index).map((values) => sum(stepsOf(values)));
        expect(Math.max(...sums) - top + 1, `level ${index}`).to.equal(depth);
        expect(840 % depth, 'a depth that divides 840').to.equal(0);
      });
    });
  });
});

describe('The joint levels of EQ3 and EQ6', () => {
  it('are the five that can exist', () => {
    expect(JOINT_LEVELS).to.deep.equal(['00', '01', '10', '11', '21']);
    expect(eq3eq6Levels).to.have.lengthOf(JOINT_LEVELS.length);
  });
});
