import type { Env } from '../../../kernel/env';
import { requireOperator } from '../../access';
import { trackedTreatments } from '../../treatments';
import {
  checkFigures,
  eachPageOfFindings,
  entriesOf,
  entriesOfFindings,
  keyOf,
  recountFigures,
  trackAnew,
  trackedChanges,
  type Happening,
} from '../../vulnerabilities';
import { trackedZeroRisk } from '../../zero-risk';

/** What the histories of all modules tell of findings. */
const told = async (env: Env, findingIds: readonly string[]): Promise<readonly Happening[]> => [
  ...(await trackedChanges(env, findingIds)),
  ...(await trackedTreatments(env, findingIds)),
  ...(await trackedZeroRisk(env, findingIds)),
];

const mostTold = 20;

/** The days whose tracking differs from what the histories tell, at most 20. None means that all is right. */
export const checkTracking = async (env: Env): Promise<readonly string[]> => {
  requireOperator(env);
  const wrong = await eachPageOfFindings(env, async (findingIds) => {
    const kept = await entriesOfFindings(env, findingIds);
    const right = entriesOf(await told(env, findingIds), env.newId);
    const counts = new Map(kept.map((entry) => [keyOf(entry), entry.vulnerabilities]));
    const keys = new Set(right.map(keyOf));
    return [
      ...right.filter((entry) => counts.get(keyOf(entry)) !== entry.vulnerabilities),
      ...kept.filter((entry) => !keys.has(keyOf(entry))),
    ].map(({ findingId, day }) => `tracking of ${findingId} on ${day}`);
  });
  return [...new Set(wrong)].sort().slice(0, mostTold);
};

/** Tells the tracking of all findings anew, in one transaction. */
export const recountTracking = async (env: Env): Promise<void> => {
  requireOperator(env);
  await env.db.transaction(async (db) => {
    const inner = { ...env, db };
    await eachPageOfFindings(inner, async (findingIds) => {
      await trackAnew(inner, findingIds, await told(inner, findingIds));
      return [];
    });
  });
};

/** All that differs from a recount, of figures and of tracking. */
export const checkKept = async (env: Env): Promise<readonly string[]> => [
  ...(await checkFigures(env)),
  ...(await checkTracking(env)),
];

/** Counts all that is kept anew. */
export const recountKept = async (env: Env): Promise<void> => {
  await recountFigures(env);
  await recountTracking(env);
};
