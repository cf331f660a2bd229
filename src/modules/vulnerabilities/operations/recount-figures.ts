import type { Env } from '../../../kernel/env';
import { requireOperator } from '../../access';
import { findingsByIds, keepFigures } from '../../findings';
import { selectFiguresAfter } from '../data/figures';
import { recountAll, selectDifferences } from '../data/recount';
import { ofFinding, type Figures } from '../domain/figures';

const page = 1_000;

/** All figures of findings, page by page. */
const eachPage = async (
  env: Env,
  work: (figures: readonly Figures[]) => Promise<readonly string[]>,
  after = '',
): Promise<readonly string[]> => {
  const figures = await selectFiguresAfter(env.db, 'FINDING', after, page);
  const last = figures.at(-1);
  if (last === undefined) return [];
  const told = await work(figures);
  return [...told, ...(await eachPage(env, work, last.objectId))];
};

/** The findings that show other figures than are kept of them. */
const wrongFindings = (env: Env): Promise<readonly string[]> =>
  eachPage(env, async (figures) => {
    const findings = new Map(
      (
        await findingsByIds(
          env,
          figures.map(({ objectId }) => objectId),
        )
      ).map((finding) => [finding.id, finding]),
    );
    return figures.flatMap(({ objectId, open, closed, accepted, standing, released }) => {
      const shown = findings.get(objectId);
      const status = standing > 0 ? 'VULNERABLE' : released > 0 ? 'SAFE' : 'DRAFT';
      const right =
        shown?.openVulnerabilities === open &&
        shown.closedVulnerabilities === closed &&
        shown.acceptedVulnerabilities === accepted &&
        shown.status === status;
      return right ? [] : [`finding ${objectId}`];
    });
  });

/** The figures that differ from a recount, as `LEVEL id`, at most 20 of each level. None means that all are right. */
export const checkFigures = async (env: Env): Promise<readonly string[]> => {
  requireOperator(env);
  return [...(await selectDifferences(env.db)), ...(await wrongFindings(env))];
};

/** Goes through all findings that have figures, some at a time; answers what was told of them. */
export const eachPageOfFindings = (
  env: Env,
  work: (findingIds: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly string[]> => eachPage(env, (figures) => work(figures.map(({ objectId }) => objectId)));

/** Counts all figures anew, in one transaction. */
export const recountFigures = async (env: Env): Promise<void> => {
  requireOperator(env);
  await env.db.transaction(async (db) => {
    const inner = { ...env, db };
    await recountAll(db);
    await eachPage(inner, async (figures) => {
      await keepFigures(inner, figures.map(ofFinding));
      return [];
    });
  });
};
