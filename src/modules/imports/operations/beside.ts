/* eslint-disable functional/immutable-data -- grows from run to run of a report */
import type { Env } from '../../../kernel/env';
import {
  anchorsOf,
  filesIn,
  movementsIn,
  noMovements,
  tellsTheSame,
  type Movement,
  type Movements,
  type OutcomeCounts,
  type RunPart,
  type SightingScope,
} from '../../vulnerabilities';
import { checkoutOf } from '../domain/checkout';
import type { RunTraits } from './reading/run-traits';

/** So many movements are kept in memory at most, and so many runs are listened to. */
const [mostMovements, mostRuns] = [50_000, 50];

/** A run of a report that is being applied. */
export interface BesideRun {
  readonly scope: SightingScope;
  readonly part: RunPart;
  readonly traits: RunTraits | undefined;
}

/** What the runs of one report tell of each other. */
export interface Beside {
  /** What the runs before tell a run: those that saw last what it saw last, so that both know the same lines. */
  readonly tellingTo: (env: Env, run: BesideRun) => Promise<Movements>;
  /**
   * Notes what a run that was applied tells. One that told just the same the last time tells nothing: what moves then,
   * moves back from where another tool held it.
   */
  readonly tell: (env: Env, run: BesideRun, outcomes: OutcomeCounts) => Promise<void>;
}

interface Told {
  readonly last: string | null;
  readonly unrooted: boolean;
  readonly files: ReadonlySet<string>;
  readonly byFile: ReadonlyMap<string, readonly Movement[]>;
  readonly toFiles: ReadonlySet<string>;
}

const byFileOf = (movements: readonly Movement[]): ReadonlyMap<string, readonly Movement[]> => {
  const files = new Map<string, Movement[]>();
  movements.forEach((movement) => {
    const known = files.get(movement.where);
    if (known === undefined) files.set(movement.where, [movement]);
    else known.push(movement);
  });
  return files;
};

type Named = Pick<Told, 'files' | 'unrooted'>;

/** How another run names a file of this one: tools that write absolute paths have the checkout before it. */
const namesIn = (other: Named, own: Named): ((where: string) => string) => {
  if (other.unrooted === own.unrooted) return (where) => where;
  const checkout = own.unrooted ? checkoutOf(own.files, other.files) : checkoutOf(other.files, own.files);
  if (checkout === null) return (where) => where;
  const directory = `${checkout}/`;
  if (!own.unrooted) return (where) => directory + where;
  return (where) => (where.startsWith(directory) ? where.slice(directory.length) : where);
};

/** Nothing yet: the runs of a report are of one state of the code, so what moved in one moved in all of them. */
export const nothingBeside = (runs: number): Beside => {
  /** The report that each scope had seen before this one. */
  const before = new Map<string, string | null>();
  const all: Told[] = [];
  const lastOf = ({ id, lastReportId }: SightingScope): string | null => {
    if (!before.has(id)) before.set(id, lastReportId);
    return before.get(id) ?? null;
  };
  const namedOf = async (env: Env, { part, traits }: BesideRun): Promise<Named> => ({
    files: new Set(await filesIn(env, part)),
    unrooted: traits?.unrooted ?? false,
  });
  return {
    tellingTo: async (env, run) => {
      const last = lastOf(run.scope);
      const told = all.filter((each) => each.last === last);
      if (told.length === 0) return noMovements;
      const own = await namedOf(env, run);
      const others = told.map((each) => ({ ...each, name: namesIn(each, own) }));
      return {
        files: [...own.files].filter((where) =>
          others.some(({ byFile, toFiles, name }) => byFile.has(name(where)) || toFiles.has(name(where))),
        ),
        between: (where, toWhere) =>
          others
            .flatMap(({ byFile, name }) => anchorsOf(byFile.get(name(where)) ?? [], name(toWhere)))
            .toSorted((left, right) => left.line - right.line),
      };
    },
    tell: async (env, run, outcomes) => {
      if (tellsTheSame(run.scope, run.part, run.traits?.resultsDigest ?? null)) return;
      const kept = all.reduce((sum, { byFile }) => sum + byFile.size, 0);
      if (runs < 2 || (outcomes.MOVED ?? 0) === 0 || all.length >= mostRuns || kept >= mostMovements) return;
      const movements = await movementsIn(env, run.part);
      if (movements.length > 0)
        all.push({
          ...(await namedOf(env, run)),
          last: lastOf(run.scope),
          byFile: byFileOf(movements),
          toFiles: new Set(movements.map(({ toWhere }) => toWhere)),
        });
    },
  };
};
