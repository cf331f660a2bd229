import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';

const rules = [ruleOf('a', 89), ruleOf('b', 89), ruleOf('c', 79), { id: 'd', deprecatedIds: ['old-d'] }];

/** Documents that follow each other, and chances. */
export interface RandomReports {
  readonly below: (limit: number) => number;
  readonly often: (share: number) => boolean;
  readonly grow: () => void;
  readonly document: () => string;
  /** Several runs of one tool, each of which shows some of the flaws, and some of them elsewhere; some fail. */
  readonly runs: () => readonly RunDraft[];
}

/** Code in a few files that changes from report to report, as scanners with different knowledge see it and suppress some. */
export const randomReports = (random: () => number, suppressed = 0.05): RandomReports => {
  const below = (limit: number): number => Math.floor(random() * limit);
  const often = (share: number): boolean => random() < share;
  const flaw = (): ResultDraft => ({
    rule: ['a', 'b', 'c', 'd', 'old-d'][below(5)] ?? 'a',
    path: ['src/a.ts', 'src/b.ts', 'test/c.ts'][below(3)] ?? 'src/a.ts',
    line: 1 + below(25),
    ...(often(0.6) ? { column: 1 + below(3) } : {}),
    // Few different texts: twins are the rule.
    ...(often(0.75) ? { code: `call(${below(6)}) of library` } : {}),
    ...(often(0.3) ? { partial: `print-${below(12)}` } : {}),
    ...(often(0.1) ? { fingerprint: `print-${below(8)}` } : {}),
    message: `Message ${below(3)}.`,
  });
  const state = { flaws: Array.from({ length: 12 }, flaw), hour: 0 };
  const grow = (): void => {
    const shift = often(0.4) ? below(4) : 0;
    state.flaws = [
      ...state.flaws
        .filter(() => !often(0.15))
        .map((each) => ({ ...each, line: (each.line ?? 1) + (each.path === 'src/a.ts' ? shift : 0) })),
      ...Array.from({ length: below(4) }, flaw),
    ];
    if (often(0.05)) state.flaws = [];
  };
  const run = (): RunDraft => {
    state.hour += often(0.15) ? -2 : 1;
    const tool = often(0.7) ? 'First' : 'Second';
    // Only one of the tools tells columns.
    const told = ({ column, ...each }: ResultDraft): ResultDraft =>
      tool === 'Second' || column === undefined ? each : { ...each, column };
    return {
      tool,
      rules,
      ...(often(0.2) ? { category: 'part' } : {}),
      ...(often(0.2) ? { branch: 'topic' } : {}),
      ...(often(0.5) ? { ended: new Date(Date.UTC(2026, 0, 1, state.hour)).toISOString() } : {}),
      successful: !often(0.1),
      results: often(0.03)
        ? null
        : state.flaws
            .map((each) => ({
              ...told(each),
              suppressed: often(suppressed),
              ...(often(0.06) ? { kind: ['pass', 'open', 'review'][below(3)] ?? 'pass' } : {}),
            }))
            .toSorted(() => random() - 0.5),
    };
  };
  const runs = (): readonly RunDraft[] => {
    const whole = run();
    const part = (): RunDraft => ({
      ...whole,
      successful: often(0.6),
      results: (whole.results ?? [])
        .filter(() => often(0.7))
        .map((each) => (often(0.1) ? { ...each, line: 1 + below(25) } : each)),
    });
    return Array.from({ length: 2 + below(3) }, part);
  };
  return { below, often, grow, runs, document: () => sarif(...Array.from({ length: often(0.2) ? 2 : 1 }, run)) };
};
