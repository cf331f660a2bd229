import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { groupToChange } from '../../groups';
import { rootsByIds } from '../../roots';
import * as data from '../data/events';
import { reportedEvent, type Event } from '../domain/event';
import { keepStep } from './keep-step';

export type EventDraft = Pick<Event, 'rootId' | 'type' | 'detail' | 'startedAt'>;

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE' | 'NOT_FOUND'>;

const checkRoot = async (
  env: Env,
  groupId: string,
  rootId: string | null,
): Promise<Result<null, Refusal<'NOT_FOUND' | 'WRONG_STATE'>>> => {
  if (rootId === null) return succeed(null);
  const field = ['input', 'rootId'];
  const [root] = await rootsByIds(env, [rootId]);
  if (root?.groupId !== groupId) return refuse('NOT_FOUND', field, 'The group has no such root.');
  return root.state === 'ACTIVE' ? succeed(null) : refuse('WRONG_STATE', field, 'The root is not active.');
};

/** Reports a problem that stops or slows testing in a group, on one of its active roots or on none in particular. */
export const addEvent = (env: Env, groupId: string, draft: EventDraft): Promise<Result<Event, Refused>> =>
  transact<Event, Refused>(env, async (inner) => {
    const group = await groupToChange(inner, 'EVENT_REPORT', groupId);
    if (!group.ok) return group;
    const reported = reportedEvent({
      ...draft,
      id: inner.newId(),
      organizationId: group.value.organizationId,
      groupId,
      createdAt: inner.now(),
      createdBy: nameOf(inner.actor),
    });
    if (!reported.ok) return reported;
    const root = await checkRoot(inner, groupId, draft.rootId);
    if (!root.ok) return root;
    await data.insertEvent(inner.db, reported.value);
    await keepStep(inner, reported.value, { fact: 'EventReported', justification: null });
    return reported;
  });
