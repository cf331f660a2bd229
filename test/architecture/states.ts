import type { Machine } from '../../src/kernel/machine';
import { eventStates } from '../../src/modules/events';
import { findingPolicyStates } from '../../src/modules/finding-policies';
import { verificationStates } from '../../src/modules/reattacks';
import { cloningStates } from '../../src/modules/roots';
import { presenceStates } from '../../src/modules/toe';
import { treatmentStates } from '../../src/modules/treatments';
import { vulnerabilityStates } from '../../src/modules/vulnerabilities';
import { zeroRiskStates } from '../../src/modules/zero-risk';

const machines: readonly Machine<string, string>[] = [
  vulnerabilityStates,
  verificationStates,
  zeroRiskStates,
  eventStates,
  treatmentStates,
  findingPolicyStates,
  presenceStates,
  cloningStates,
];

export const statesFile = 'docs/architecture/states.md';

const start = '[*]';

const diagram = ({ name, transitions }: Machine<string, string>): string =>
  [
    `## ${name}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...transitions.flatMap(({ from, on, to }) => from.map((state) => `  ${state ?? start} --> ${to}: ${on}`)),
    '```',
    '',
    '| From | By | To |',
    '| --- | --- | --- |',
    ...transitions.flatMap(({ from, on, to }) => from.map((state) => `| ${state ?? 'nothing'} | ${on} | ${to} |`)),
    '',
  ].join('\n');

/** The page of all state machines, made of their tables of transitions. */
export const statesPage = (): string =>
  ['# States', '', 'Made from the tables of transitions by `npm run states`.', '', ...machines.map(diagram)].join('\n');
