import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { insertSeenAgain, updateSeenAgain } from '../data/apply';
import * as data from '../data/awaited-moves';
import type { RunFacts } from '../data/facts';
import { holdSeenAgain, renewStepIds } from '../data/held';
import { selectScopes } from '../data/scopes';
import { deleteStaged } from '../data/staging';
import { logSeenAgain } from '../data/undo-log';
import { logIdentities } from '../data/undo-log-witnesses';
import { replaceIdentities } from '../data/witnesses';
import type { ChangedEvidence } from '../domain/changed-evidence';
import type { RunPart } from '../domain/staging';
import { changedEvidence } from './changed-evidence';
import { numberIdentities } from './number-identities';

export type { NumberedRun } from '../data/awaited-moves';

/** Whose runs some moves are of, and what each run says of itself. */
export interface MovingReport {
  readonly id: string;
  readonly organizationId: string;
  readonly groupId: string;
  readonly rootId: string;
  readonly analyses: readonly { readonly branch: string | null; readonly commit: string | null }[];
}

/** What moved once its closing was confirmed. */
export interface ConfirmedMoves {
  /** How many of each run. */
  readonly moved: ReadonlyMap<number, number>;
  readonly changed: readonly ChangedEvidence[];
}

/** Keeps where a run shows what stays in its place until its closing there is confirmed. */
export const awaitMoves = async ({ db }: Env, part: RunPart, run: data.NumberedRun): Promise<void> => {
  await data.insertAwaitedMoves(db, part, run);
};

const moveRun = async (env: Env, facts: RunFacts, part: RunPart): Promise<number> => {
  const { db } = env;
  await holdSeenAgain(db, part);
  await renewStepIds(db, part, env.newId);
  const moved = await insertSeenAgain(db, facts, part);
  await logSeenAgain(db, part);
  await updateSeenAgain(db, facts, part);
  await logIdentities(db, facts, part);
  await replaceIdentities(db, facts, part, true);
  await numberIdentities(db, facts, part);
  await data.agreeOnMoves(db, part, facts.scopeId);
  return moved;
};

/**
 * Moves what waited with a report to where another run of it showed it, now that what saw it in its place was closed:
 * as the report would have, had nobody been asked. In the transaction of the caller, who holds the findings.
 */
export const moveConfirmed = async (env: Env, report: MovingReport): Promise<ConfirmedMoves> => {
  const { db } = env;
  const { id: reportId, rootId, organizationId, groupId, analyses } = report;
  if ((await data.insertConfirmedMoves(db, reportId)) === 0) return { moved: new Map(), changed: [] };
  const runs = await data.stageConfirmedMoves(db, reportId);
  const scopes = await selectScopes(db, [...new Set(runs.map(({ scopeId }) => scopeId))]);
  const done = await runs.reduce<Promise<ConfirmedMoves>>(
    async (before, { run, scopeId, part }) => {
      const { moved, changed } = await before;
      const ownKey = scopes.find(({ id }) => id === scopeId)?.ownKey ?? null;
      const evidence = await changedEvidence(env, part, { id: scopeId, rootId });
      const facts: RunFacts = {
        ...{ reportId, organizationId, groupId, rootId, scopeId, ownKey },
        ...{ branch: analyses[run]?.branch ?? null, commit: analyses[run]?.commit ?? null },
        ...{ now: env.now(), by: nameOf(env.actor), review: false, before: { lastReportId: null, lastSeenAt: null } },
        ...{ known: true, carried: false, outdated: false, silent: false },
      };
      const count = await moveRun(env, facts, part);
      return { moved: new Map([...moved, [run, count]]), changed: [...changed, ...evidence] };
    },
    Promise.resolve({ moved: new Map(), changed: [] }),
  );
  await deleteStaged(db, reportId);
  return done;
};
