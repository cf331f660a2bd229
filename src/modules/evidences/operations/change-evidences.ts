import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import type { UploadedFile } from '../../../kernel/upload';
import { authorize, type Permission } from '../../access';
import { findingKnown, findingsByIds, findingTenancy } from '../../findings';
import { checkActive } from '../../groups';
import * as data from '../data/evidences';
import { evidenceTypes, type Evidence, type EvidenceKind } from '../domain/evidence';
import { checkDescription, checkFile } from '../domain/file';
import { contentTypeOf } from './content-type';
import { evidencesByIds, evidenceTenancy } from './read-evidences';
import { keepWithFile, removeWithFile } from './with-file';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'WRONG_STATE'>;

const present = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'kind'], 'The finding has an evidence of this kind: remove it first.');

/** Adds a file that shows a weakness; it is a draft until a reviewer approves it. */
export const addEvidence = async (
  env: Env,
  findingId: string,
  given: { readonly kind: EvidenceKind; readonly file: UploadedFile; readonly description: string },
): Promise<Result<Evidence, Refused>> => {
  const [finding] = await findingsByIds(env, [findingId]);
  if (finding === undefined || !findingKnown(env, finding)) throw notFound();
  authorize(env, 'FINDING_MANAGE', findingTenancy(finding));
  const active = await checkActive(env, finding.groupId, ['input', 'findingId']);
  if (!active.ok) return active;
  const description = checkDescription(given.description);
  if (!description.ok) return description;
  const { bytes } = given.file;
  const { evidenceBytes } = env.limits;
  const sniffed = await contentTypeOf(given.file, evidenceBytes);
  const contentType = checkFile(evidenceTypes[given.kind], evidenceBytes, { bytes, contentType: sniffed });
  if (!contentType.ok) return contentType;
  const evidence: Evidence = {
    id: env.newId(),
    organizationId: finding.organizationId,
    groupId: finding.groupId,
    findingId,
    kind: given.kind,
    state: 'DRAFT',
    description: description.value,
    contentType: contentType.value,
    bytes,
    createdAt: env.now(),
    createdBy: nameOf(env.actor),
  };
  return keepWithFile<Evidence, Refused>(
    env,
    evidence.id,
    given.file,
    async (inner) => {
      await data.insertEvidence(inner.db, evidence);
      const { id, kind } = evidence;
      const told = { findingId, kind, contentType: evidence.contentType, bytes };
      await record(inner, { type: 'EvidenceAdded', on: evidenceTenancy(evidence), subjectId: id, data: told });
      return succeed(evidence);
    },
    present,
  );
};

/** The evidence that a change concerns, with the actor's right to it. */
const standing = async (env: Env, id: string, permission: Permission): Promise<Result<Evidence, Refused>> => {
  const [evidence] = await evidencesByIds(env, [id]);
  authorize(env, permission, evidence && evidenceTenancy(evidence));
  if (evidence === undefined) throw notFound();
  const active = await checkActive(env, evidence.groupId, ['input', 'evidenceId']);
  return active.ok ? succeed(evidence) : active;
};

const change = (
  env: Env,
  id: string,
  permission: Permission,
  fact: string,
  changed: (evidence: Evidence) => Result<Evidence, Refused>,
): Promise<Result<Evidence, Refused>> =>
  transact<Evidence, Refused>(env, async (inner) => {
    const before = await standing(inner, id, permission);
    if (!before.ok) return before;
    const after = changed(before.value);
    if (!after.ok) return after;
    const { state, description } = after.value;
    if ((await data.updateEvidence(inner.db, before.value, { state, description })) === 0) throw conflict();
    const told = { before: { state: before.value.state }, after: { state, description } };
    await record(inner, { type: fact, on: evidenceTenancy(before.value), subjectId: id, data: told });
    return after;
  });

/** Changes what is said of an evidence; it is a draft again. */
export const updateEvidence = (env: Env, id: string, description: string): Promise<Result<Evidence, Refused>> =>
  change(env, id, 'FINDING_MANAGE', 'EvidenceUpdated', (evidence) => {
    const checked = checkDescription(description);
    return checked.ok ? succeed({ ...evidence, description: checked.value, state: 'DRAFT' }) : checked;
  });

/** Approves a draft: everybody who sees the finding sees it from then on. */
export const approveEvidence = (env: Env, id: string): Promise<Result<Evidence, Refused>> =>
  change(env, id, 'VULNERABILITY_REVIEW', 'EvidenceApproved', (evidence) =>
    evidence.state === 'DRAFT'
      ? succeed({ ...evidence, state: 'APPROVED' })
      : refuse('WRONG_STATE', ['input', 'evidenceId'], 'It is approved already.'),
  );

/** Removes an evidence with its file. */
export const removeEvidence = (env: Env, id: string): Promise<Result<null, Refused>> =>
  removeWithFile<Refused>(env, id, async (inner) => {
    const before = await standing(inner, id, 'FINDING_REMOVE');
    if (!before.ok) return before;
    if ((await data.deleteEvidence(inner.db, id)) === 0) throw conflict();
    const { findingId, kind } = before.value;
    await record(inner, {
      type: 'EvidenceRemoved',
      on: evidenceTenancy(before.value),
      subjectId: id,
      data: { findingId, kind },
    });
    return succeed(null);
  });
