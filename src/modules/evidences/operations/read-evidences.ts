import type { Readable } from 'node:stream';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { notFound } from '../../../kernel/refusal';
import { may, requireReach, requireSignedIn } from '../../access';
import { eventVisible } from '../../events';
import { findingsByIds, findingVisible } from '../../findings';
import * as data from '../data/evidences';
import { selectEventEvidences, selectEvidencesOfEvents } from '../data/event-evidences';
import type { EventEvidence } from '../domain/event-evidence';
import type { Evidence } from '../domain/evidence';

/** As stored, for loaders and for deciding on access. */
export const evidencesByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Evidence[]> =>
  data.selectEvidences(db, ids);

export const eventEvidencesByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly EventEvidence[]> =>
  selectEventEvidences(db, ids);

export const evidenceTenancy = ({ organizationId, groupId }: Evidence | EventEvidence): Tenancy => ({
  organizationId,
  groupId,
});

/** Drafts are seen by analysts, reviewers and group managers only. */
export const evidenceReadable = ({ actor }: Pick<Env, 'actor'>, evidence: Evidence): boolean =>
  may(actor, evidence.state === 'DRAFT' ? 'FINDING_READ_UNRELEASED' : 'FINDING_READ', evidenceTenancy(evidence));

const byKind = <T extends { readonly kind: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((left, right) => (left.kind < right.kind ? -1 : 1));

/** The evidences of findings that the actor was shown, by kind. */
export const evidencesOf = async (
  env: Env,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> => {
  const rows = await data.selectEvidencesOfFindings(env.db, findingIds);
  const visible = rows.filter((evidence) => evidenceReadable(env, evidence));
  return grouped(findingIds, byKind(visible), ({ findingId }) => findingId);
};

/** The evidences of events that the actor was shown, by kind. */
export const evidencesOfEvents = async (
  env: Env,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EventEvidence[]>> => {
  requireReach(env, 'EVENT_READ');
  return grouped(eventIds, byKind(await selectEvidencesOfEvents(env.db, eventIds)), ({ eventId }) => eventId);
};

/** The evidence of either kind that the actor may see; undefined for the rest, as for what does not exist. */
const visibleEvidence = async (env: Env, id: string): Promise<Evidence | EventEvidence | undefined> => {
  const [evidence] = await evidencesByIds(env, [id]);
  if (evidence !== undefined) {
    const [finding] = await findingsByIds(env, [evidence.findingId]);
    return finding !== undefined && findingVisible(env, finding) && evidenceReadable(env, evidence)
      ? evidence
      : undefined;
  }
  const [ofEvent] = await eventEvidencesByIds(env, [id]);
  return ofEvent !== undefined && eventVisible(env, ofEvent) ? ofEvent : undefined;
};

/** An evidence and its bytes. Throws NOT_FOUND, UNAUTHENTICATED. */
export const openEvidence = async (
  env: Env,
  id: string,
): Promise<{ readonly evidence: Evidence | EventEvidence; readonly content: Readable }> => {
  requireSignedIn(env);
  const evidence = await visibleEvidence(env, id);
  if (evidence === undefined) throw notFound();
  return { evidence, content: await env.files.read(id) };
};
