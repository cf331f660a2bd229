import type { Readable } from 'node:stream';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { notFound } from '../../../kernel/refusal';
import { may, requireSignedIn } from '../../access';
import { findingsByIds, findingVisible } from '../../findings';
import * as data from '../data/evidences';
import type { Evidence } from '../domain/evidence';

/** As stored, for loaders and for deciding on access. */
export const evidencesByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Evidence[]> =>
  data.selectEvidences(db, ids);

export const evidenceTenancy = ({ organizationId, groupId }: Evidence): Tenancy => ({ organizationId, groupId });

/** Drafts are seen by analysts, reviewers and group managers only. */
const shown = ({ actor }: Pick<Env, 'actor'>, evidence: Evidence): boolean =>
  may(actor, evidence.state === 'DRAFT' ? 'FINDING_READ_UNRELEASED' : 'FINDING_READ', evidenceTenancy(evidence));

/** The evidences of findings that the actor was shown, by kind. */
export const evidencesOf = async (
  env: Env,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> => {
  const rows = (await data.selectEvidencesOfFindings(env.db, findingIds))
    .filter((evidence) => shown(env, evidence))
    .toSorted((left, right) => (left.kind < right.kind ? -1 : 1));
  return grouped(findingIds, rows, ({ findingId }) => findingId);
};

/** An evidence and its bytes. Throws NOT_FOUND, UNAUTHENTICATED. */
export const openEvidence = async (
  env: Env,
  id: string,
): Promise<{ readonly evidence: Evidence; readonly content: Readable }> => {
  requireSignedIn(env);
  const [evidence] = await evidencesByIds(env, [id]);
  const [finding] = evidence === undefined ? [] : await findingsByIds(env, [evidence.findingId]);
  if (evidence === undefined || finding === undefined || !findingVisible(env, finding) || !shown(env, evidence))
    throw notFound();
  return { evidence, content: await env.files.read(id) };
};
