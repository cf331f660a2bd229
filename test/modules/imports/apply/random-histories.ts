import { scan, ruleOf } from './sarif';

/** A weakness in code, as any tool may tell of it. */
export interface Flaw {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly code: string;
  /** Tools that tell of it are told to suppress it, where their formats say so. */
  readonly suppressed?: boolean;
}

const cwes: Readonly<Record<string, number>> = { a: 89, b: 89, c: 79 };

const cell = (text: string | number): string => `"${String(text)}"`;

/** How several tools write the same flaws, each in its own format. */
export const formats: readonly ((flaws: readonly Flaw[]) => string)[] = [
  (flaws: readonly Flaw[]): string =>
    scan(flaws, { tool: 'First', rules: Object.entries(cwes).map(([id, cwe]) => ruleOf(id, cwe)) }),
  (flaws: readonly Flaw[]): string =>
    JSON.stringify({
      format: 'integrates-report/1',
      tool: { name: 'Second' },
      vulnerabilities: flaws.map(({ rule, path, line, code, suppressed }) => ({
        rule: { id: rule, cwe: [cwes[rule]] },
        place: { kind: 'LINES', path, line },
        snippet: code,
        suppressed: suppressed ?? false,
      })),
    }),
  (flaws: readonly Flaw[]): string =>
    JSON.stringify({
      version: '1.60.0',
      errors: [],
      paths: { scanned: ['src/a.ts'] },
      results: flaws.map(({ rule, path, line, code }) => ({
        check_id: rule,
        path,
        start: { line, col: 1, offset: 0 },
        end: { line, col: 9, offset: 8 },
        extra: { message: rule, severity: 'ERROR', lines: code, metadata: { cwe: [`CWE-${String(cwes[rule])}: W`] } },
      })),
    }),
  (flaws: readonly Flaw[]): string =>
    [
      'tool,rule_id,cwe,path,line,severity,snippet',
      // A file without rows names no tool.
      ...(flaws.length === 0 ? [{ rule: 'c', path: 'src/z.ts', line: 1, code: 'always(there) in it' }] : flaws).map(
        ({ rule, path, line, code }) =>
          ['Sheet', rule, cwes[rule] ?? '', path, line, 'medium', code].map(cell).join(','),
      ),
    ].join('\n'),
];

/** Code that is written, edited, moved and taken away by chance. */
export const randomCode = (random: () => number): (() => readonly Flaw[]) => {
  const below = (limit: number): number => Math.floor(random() * limit);
  const often = (share: number): boolean => random() < share;
  const flaw = (): Flaw => ({
    rule: ['a', 'b', 'c'][below(3)] ?? 'a',
    path: `src/${['a', 'b'][below(2)] ?? 'a'}.ts`,
    line: 1 + below(40),
    code: often(0.5) ? `call(${below(5)}) of library` : `execute(statement ${below(60)}) of a library`,
  });
  const some = (count: number): readonly Flaw[] => Array.from({ length: count }, flaw);
  const state = { flaws: some(14) };
  return () => {
    const [shift, rewritten] = [often(0.4) ? below(4) : 0, often(0.2)];
    state.flaws = [
      ...state.flaws
        .filter(() => often(rewritten ? 0.2 : 0.9))
        .map((each) => ({ ...each, line: each.line + (each.path === 'src/a.ts' ? shift : 0) })),
      ...some(rewritten ? 16 : below(3)),
    ];
    return state.flaws;
  };
};
