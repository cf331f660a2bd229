import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { UploadedFile } from '../../../kernel/upload';
import { authorize } from '../../access';
import { holdEvent, unsolvedEvent } from '../../events';
import { checkActive } from '../../groups';
import { deleteEventEvidence, insertEventEvidence } from '../data/event-evidences';
import { eventEvidenceTypes, textTypeOf, type EventEvidence, type EventEvidenceKind } from '../domain/event-evidence';
import { checkDescription, checkFile } from '../domain/file';
import { contentTypeOf } from './content-type';
import { eventEvidencesByIds, evidenceTenancy } from './read-evidences';
import { keepWithFile, removeWithFile } from './with-file';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'WRONG_STATE'>;

const present = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'kind'], 'The event has an evidence of this kind: remove it first.');

/** Adds a file that shows an event that is not solved. */
export const addEventEvidence = async (
  env: Env,
  eventId: string,
  given: { readonly kind: EventEvidenceKind; readonly file: UploadedFile; readonly description: string },
): Promise<Result<EventEvidence, Refused>> => {
  const event = await unsolvedEvent(env, 'EVENT_REPORT', eventId);
  if (!event.ok) return event;
  const description = checkDescription(given.description);
  if (!description.ok) return description;
  const { evidenceBytes } = env.limits;
  const { bytes, fileName } = given.file;
  const sniffed = textTypeOf(await contentTypeOf(given.file, evidenceBytes), fileName);
  const contentType = checkFile(eventEvidenceTypes[given.kind], evidenceBytes, { bytes, contentType: sniffed });
  if (!contentType.ok) return contentType;
  const evidence: EventEvidence = {
    id: env.newId(),
    organizationId: event.value.organizationId,
    groupId: event.value.groupId,
    eventId,
    kind: given.kind,
    description: description.value,
    contentType: contentType.value,
    bytes,
    createdAt: env.now(),
    createdBy: nameOf(env.actor),
  };
  return keepWithFile<EventEvidence, Refused>(
    env,
    evidence.id,
    given.file,
    async (inner) => {
      const now = await unsolvedEvent(inner, 'EVENT_REPORT', eventId);
      if (!now.ok) return now;
      await holdEvent(inner, now.value);
      await insertEventEvidence(inner.db, evidence);
      await record(inner, {
        type: 'EventEvidenceAdded',
        on: evidenceTenancy(evidence),
        subjectId: evidence.id,
        data: { eventId, kind: evidence.kind, contentType: evidence.contentType, bytes },
      });
      return succeed(evidence);
    },
    present,
  );
};

/** Removes an evidence with its file, whatever became of its event: what should not be shown must be able to go. */
export const removeEventEvidence = (env: Env, id: string): Promise<Result<null, Refused>> =>
  removeWithFile<Refused>(env, id, async (inner) => {
    const [evidence] = await eventEvidencesByIds(inner, [id]);
    authorize(inner, 'EVENT_REPORT', evidence && evidenceTenancy(evidence));
    if (evidence === undefined) throw notFound();
    const active = await checkActive(inner, evidence.groupId, ['input', 'evidenceId']);
    if (!active.ok) return active;
    if ((await deleteEventEvidence(inner.db, id)) === 0) throw conflict();
    const { eventId, kind } = evidence;
    await record(inner, {
      type: 'EventEvidenceRemoved',
      on: evidenceTenancy(evidence),
      subjectId: id,
      data: { eventId, kind },
    });
    return succeed(null);
  });
