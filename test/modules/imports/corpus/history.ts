import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { grouped } from '../../../../src/kernel/grouped';

/** One result of a scanner, and which line of code it truly is about. */
export interface TrueResult {
  readonly scanner: string;
  readonly ruleId: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The line's id, which it keeps whatever is done to it or around it. */
  readonly lineId: number;
  /** Equal for lines that read the same. */
  readonly text: number;
  /** What the result is about: scanner, rule, line of code, and its number among those of the line. */
  readonly truth: string;
}

export interface Step {
  readonly name: string;
  /** The reports of all scanners as one file of several runs. */
  readonly document: string;
  readonly results: readonly TrueResult[];
}

interface Result {
  readonly ruleId: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine?: number; readonly startColumn?: number };
    };
  }[];
}

interface Log {
  readonly runs: readonly { readonly results?: readonly Result[] }[];
}

type Lines = Readonly<Record<string, readonly (readonly [id: number, text: number])[]>>;

const folder = 'test/fixtures/corpus';

const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as readonly {
  readonly step: string;
  readonly lines: Lines;
}[];

/** A path as the sources have it. */
export const relative = (path: string): string => path.replace(/^(?:file:\/\/)?\/?srv\/corpus\/|^\.\//, '');

const resultsOf = (scanner: string, log: Log, lines: Lines): readonly TrueResult[] => {
  const placed = log.runs
    .flatMap(({ results }) => results ?? [])
    .map(({ ruleId, locations }) => {
      const place = locations[0]?.physicalLocation;
      const path = relative(place?.artifactLocation.uri ?? '');
      const line = place?.region?.startLine ?? 1;
      const truth = lines[path]?.[line - 1];
      if (truth === undefined) throw new Error(`${scanner} reports ${path}:${line}, which is not there`);
      return { scanner, ruleId, path, line, column: place?.region?.startColumn ?? 0, lineId: truth[0], text: truth[1] };
    })
    .toSorted((left, right) => left.line - right.line || left.column - right.column);
  const counts = new Map<string, number>();
  return placed.map((result) => {
    const which = `${scanner} ${result.ruleId} ${String(result.lineId)}`;
    const number = (counts.get(which) ?? 0) + 1;
    counts.set(which, number);
    return { ...result, truth: `${which} ${String(number)}` };
  });
};

type Run = Log['runs'][number];

/** The same run as a tool writes it that looks at one file at a time: a run for each file. */
const byFile = (run: Run): readonly Run[] => {
  const of = ({ locations }: Result): string => locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  const results = run.results ?? [];
  const files = [...new Set(results.map(of))];
  return files.length < 2 ? [run] : [...grouped(files, results, of).values()].map((own) => ({ ...run, results: own }));
};

/** The steps of the corpus in their order; `split` has every scanner write a run for each file. */
export const readHistory = (split = false): readonly Step[] =>
  truths.map(({ step, lines }, index) => {
    const reports = join(folder, 'reports', String(index).padStart(2, '0'));
    const logs = readdirSync(reports)
      .toSorted()
      .map((name) => {
        const text = gunzipSync(readFileSync(join(reports, name)))
          .toString()
          .replace(/^\uFEFF/, '');
        return { scanner: name.replace('.sarif.gz', ''), log: JSON.parse(text) as Log };
      });
    return {
      name: step,
      document: JSON.stringify({
        version: '2.1.0',
        runs: logs.flatMap(({ log }) => (split ? log.runs.flatMap(byFile) : log.runs)),
      }),
      results: logs.flatMap(({ scanner, log }) => resultsOf(scanner, log, lines)),
    };
  });
