import { stateAfter, type Machine } from '../../../kernel/machine';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';

/** Whether part of a target is there. */
export type Presence = 'PRESENT' | 'ABSENT';

export const presenceStates: Machine<Presence, 'SEE' | 'MISS'> = {
  name: 'Presence in the target of evaluation',
  transitions: [
    { from: [null, 'ABSENT'], on: 'SEE', to: 'PRESENT' },
    { from: ['PRESENT'], on: 'MISS', to: 'ABSENT' },
  ],
};

/** What files, inputs and ports have in common. */
export const entryShape = {
  id: text,
  organizationId: text,
  groupId: text,
  rootId: text,
  presence: oneOf<Presence>(),
  absentSince: optional(time),
  seenAt: time,
  seenBy: text,
  attackedAt: optional(time),
  attackedBy: optional(text),
  firstAttackAt: optional(time),
  /** Counts the changes: one that was decided on an older one is a conflict. */
  revision: whole,
};

/** Part of a target of evaluation. */
export type Entry = EntityOf<typeof entryShape>;

export type Wrong = Refusal<'WRONG_STATE'>;
export type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

/** Who sees a new entry, when, and where. */
export type Seen = Pick<Entry, 'id' | 'organizationId' | 'groupId' | 'rootId' | 'seenAt' | 'seenBy'>;

/** An entry that is seen for the first time. */
export const newEntry = (seen: Seen): Entry => ({
  ...seen,
  presence: 'PRESENT',
  absentSince: null,
  attackedAt: null,
  attackedBy: null,
  firstAttackAt: null,
  revision: 1,
});

/** The entry with another presence; WRONG_STATE when it has that already. */
export const withPresence = <E extends Entry>(entry: E, presence: Presence, now: string): Result<E, Wrong> =>
  stateAfter(presenceStates, entry.presence, presence === 'PRESENT' ? 'SEE' : 'MISS') === undefined
    ? refuse('WRONG_STATE', ['input', 'presence'], `It is ${presence} already.`)
    : succeed({ ...entry, presence, absentSince: presence === 'ABSENT' ? now : null });

export interface Attack {
  readonly at: string;
  readonly by: string;
  /** The input field that names the entry. */
  readonly on: string;
}

const refuseTime = (message: string): Result<never, Invalid> =>
  refuse('INVALID_VALUE', ['input', 'attackedAt'], message);

/** The entry after an attack: on what is there, later than the one before, not before it was seen, not in the future. */
export const attacked = <E extends Entry>(
  entry: E,
  { at, by, on }: Attack,
  now: string,
): Result<E, Invalid | Wrong> => {
  if (entry.presence !== 'PRESENT')
    return refuse('WRONG_STATE', ['input', on], 'It is absent: what is not there can not be attacked.');
  if (at > now) return refuseTime('The attack can not be in the future.');
  if (at < entry.seenAt) return refuseTime(`It was seen first at ${entry.seenAt}: the attack can not be before that.`);
  if (entry.attackedAt !== null && at <= entry.attackedAt)
    return refuseTime(`It was attacked at ${entry.attackedAt}: the next attack must be later.`);
  return succeed({ ...entry, attackedAt: at, attackedBy: by, firstAttackAt: entry.firstAttackAt ?? at });
};
