import { lengthOf, checkName, checkText } from '../../../kernel/checks';
import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { json, oneOf, text, time, type EntityOf } from '../../../kernel/shape';

export type GroupFeature = 'REVIEW' | 'GATE' | 'REATTACK';

export const groupShape = {
  id: text,
  organizationId: text,
  name: text,
  description: text,
  service: oneOf<'WHITE' | 'BLACK'>(),
  language: oneOf<'EN' | 'ES'>(),
  state: oneOf<'ACTIVE' | 'ARCHIVED' | 'DELETING'>(),
  features: json<readonly GroupFeature[]>(),
  context: text,
  createdAt: time,
};

/** A project under test. */
export type Group = EntityOf<typeof groupShape>;

export type GroupDraft = Pick<Group, 'id' | 'organizationId' | 'name' | 'description' | 'createdAt'> &
  Partial<Pick<Group, 'service' | 'language' | 'features'>>;

export type GroupChange = Partial<Pick<Group, 'description' | 'language' | 'features' | 'context' | 'state'>>;

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>;

/** Names are compared without the case of their letters. */
export const groupNameKey = (groupName: string): string => groupName.toLowerCase();

/** Checks the values of a new group. */
export const newGroup = (draft: GroupDraft): Result<Group, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const named = checkName(draft.name, ['input', 'name']);
  if (!named.ok) return named;
  const described = checkText(draft.description, ['input', 'description'], { maximum: 200 });
  if (!described.ok) return described;
  return succeed({
    ...draft,
    name: named.value,
    description: described.value,
    service: draft.service ?? 'WHITE',
    language: draft.language ?? 'EN',
    state: 'ACTIVE',
    features: [...new Set(draft.features ?? (['GATE', 'REATTACK'] as const))],
    context: '',
  });
};

const maximumContext = 20_000;

/** The group with a change; what is left out stays. An archived group only takes its new state. */
export const changedGroup = (group: Group, change: GroupChange): Result<Group, Invalid> => {
  const described = checkText(change.description ?? group.description, ['input', 'description'], { maximum: 200 });
  const context = change.context ?? group.context;
  const failure = firstFailure<Invalid>([
    described,
    change.state === 'DELETING'
      ? refuse('INVALID_VALUE', ['input', 'state'], 'Give ACTIVE or ARCHIVED; `removeGroup` removes a group.')
      : succeed(null),
    group.state === 'ARCHIVED' && change.state !== 'ACTIVE'
      ? refuse('WRONG_STATE', ['input', 'groupId'], 'The group is archived: make it ACTIVE first.')
      : succeed(null),
    lengthOf(context) > maximumContext
      ? refuse('TOO_LONG', ['input', 'context'], `At most ${maximumContext} characters.`)
      : succeed(null),
    context.includes('\0') || !context.isWellFormed()
      ? refuse('INVALID_VALUE', ['input', 'context'], 'The text holds characters that are none (NUL or half a pair).')
      : succeed(null),
  ]);
  return (
    failure ??
    succeed({
      ...group,
      ...change,
      description: described.ok ? described.value : group.description,
      features: [...new Set(change.features ?? group.features)],
    })
  );
};
