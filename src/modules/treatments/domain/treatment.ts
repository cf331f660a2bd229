import { stateAfter, type Machine } from '../../../kernel/machine';
import { json, oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';
import type { AcceptanceStatus, Decidable, TreatmentStatus } from '../../vulnerabilities';

/** How a treatment stands; a permanent acceptance waits for its approval first. */
export type TreatmentState =
  'UNTREATED' | 'IN_PROGRESS' | 'ACCEPTED' | 'ACCEPTED_UNDEFINED_SUBMITTED' | 'ACCEPTED_UNDEFINED_APPROVED';

/** What people can do with a treatment. */
export type TreatmentStep = 'START' | 'ACCEPT' | 'REQUEST' | 'APPROVE' | 'REJECT' | 'WITHDRAW';

/** What can happen to a treatment: steps of people, and what follows from other things. */
export type TreatmentEvent =
  TreatmentStep | 'CANCEL' | 'LAPSE' | 'EXPIRE' | 'CHANGE' | 'ACCEPT_BY_POLICY' | 'END_POLICY';

const submitted: readonly TreatmentState[] = ['ACCEPTED_UNDEFINED_SUBMITTED'];
const permanent: readonly TreatmentState[] = ['ACCEPTED_UNDEFINED_APPROVED'];
const accepted: readonly TreatmentState[] = ['ACCEPTED', ...submitted, ...permanent];
const treated: readonly TreatmentState[] = ['IN_PROGRESS', ...accepted];
const every: readonly TreatmentState[] = ['UNTREATED', ...treated];

/** What ends leads back to what held before it. */
const back = (on: 'REJECT' | 'CANCEL' | 'LAPSE' | 'END_POLICY', from: readonly TreatmentState[]) =>
  (['UNTREATED', 'IN_PROGRESS', 'ACCEPTED'] as const).map((to) => ({ from, on, to }));

export const treatmentStates: Machine<TreatmentState, TreatmentEvent> = {
  name: 'Treatment',
  transitions: [
    { from: every, on: 'START', to: 'IN_PROGRESS' },
    { from: every, on: 'ACCEPT', to: 'ACCEPTED' },
    { from: ['UNTREATED', 'IN_PROGRESS', 'ACCEPTED'], on: 'REQUEST', to: 'ACCEPTED_UNDEFINED_SUBMITTED' },
    { from: submitted, on: 'APPROVE', to: 'ACCEPTED_UNDEFINED_APPROVED' },
    ...back('REJECT', submitted),
    ...back('CANCEL', submitted),
    ...back('LAPSE', submitted),
    { from: treated, on: 'WITHDRAW', to: 'UNTREATED' },
    { from: ['ACCEPTED'], on: 'EXPIRE', to: 'UNTREATED' },
    { from: accepted, on: 'CHANGE', to: 'UNTREATED' },
    {
      // What people accepted for good on some branches, a policy accepts on all.
      from: every,
      on: 'ACCEPT_BY_POLICY',
      to: 'ACCEPTED_UNDEFINED_APPROVED',
    },
    ...back('END_POLICY', permanent),
    { from: permanent, on: 'END_POLICY', to: 'ACCEPTED_UNDEFINED_APPROVED' },
  ],
};

/** What was decided on a vulnerability, as it stands on it. */
export type Treatment = Pick<
  Decidable,
  'treatment' | 'acceptance' | 'acceptedUntil' | 'treatmentBranches' | 'endsOnChange' | 'assigneeId'
>;

export const untreated: Treatment = {
  treatment: 'UNTREATED',
  acceptance: null,
  acceptedUntil: null,
  treatmentBranches: null,
  endsOnChange: null,
  assigneeId: null,
};

export const stateOf = ({ treatment, acceptance }: Treatment): TreatmentState =>
  treatment === 'ACCEPTED_UNDEFINED' ? `ACCEPTED_UNDEFINED_${acceptance ?? 'SUBMITTED'}` : treatment;

/** Whether something may happen to a treatment now. */
export const isAllowed = (treatment: Treatment, event: TreatmentEvent): boolean =>
  stateAfter(treatmentStates, stateOf(treatment), event) !== undefined;

export const sameTreatment = (left: Treatment, right: Treatment): boolean =>
  stateOf(left) === stateOf(right) &&
  left.acceptedUntil === right.acceptedUntil &&
  left.assigneeId === right.assigneeId &&
  left.endsOnChange === right.endsOnChange &&
  JSON.stringify(left.treatmentBranches) === JSON.stringify(right.treatmentBranches);

const inForce = ({ treatment, acceptance, treatmentBranches }: Treatment): boolean =>
  treatmentBranches === null && (treatment === 'ACCEPTED' || acceptance === 'APPROVED');

/**
 * Since when a vulnerability is accepted on all branches, with a treatment that begins now (ISO 8601); null without
 * such an acceptance in force.
 */
export const acceptedSince = (
  before: Treatment & Pick<Decidable, 'acceptedAt'>,
  treatment: Treatment,
  now: string,
): string | null => {
  if (!inForce(treatment)) return null;
  return inForce(before) ? before.acceptedAt : now;
};

/** What histories call each event. */
export const kindOf = {
  START: 'STARTED',
  ACCEPT: 'ACCEPTED',
  REQUEST: 'REQUESTED',
  APPROVE: 'APPROVED',
  REJECT: 'REJECTED',
  CANCEL: 'CANCELLED',
  LAPSE: 'LAPSED',
  WITHDRAW: 'WITHDRAWN',
  EXPIRE: 'EXPIRED',
  CHANGE: 'EVIDENCE_CHANGED',
  ACCEPT_BY_POLICY: 'ACCEPTED_BY_POLICY',
  END_POLICY: 'POLICY_ENDED',
} as const satisfies Readonly<Record<TreatmentEvent, string>>;

export type TreatmentChangeKind = (typeof kindOf)[TreatmentEvent];

export const treatmentChangeShape = {
  id: text,
  vulnerabilityId: text,
  organizationId: text,
  groupId: text,
  kind: oneOf<TreatmentChangeKind>(),
  status: oneOf<TreatmentStatus>(),
  acceptance: optional(oneOf<AcceptanceStatus>()),
  /** The last day of a temporary acceptance, in UTC. */
  until: optional(text),
  /** Null is for all branches. */
  branches: optional(json<readonly string[]>()),
  endsOnChange: optional(whole),
  assigneeId: optional(text),
  /** The finding policy that did it. */
  findingPolicyId: optional(text),
  /** The report that shows what ended an acceptance, or whose tools suppress what an acceptance is asked for. */
  reportId: optional(text),
  at: time,
  by: text,
  justification: text,
};

/** A step in the treatment of a vulnerability, with what holds since then. */
export type TreatmentChange = EntityOf<typeof treatmentChangeShape>;

/** What held since a step; nothing when there was none, or when its time has passed on a day (ISO 8601, UTC). */
export const restored = (step: TreatmentChange | undefined, today: string): Treatment => {
  if (step === undefined || step.acceptance === 'SUBMITTED') return untreated;
  if (step.until !== null && step.until < today) return untreated;
  const { status, acceptance, until, branches, endsOnChange, assigneeId } = step;
  const scope = { treatmentBranches: branches, endsOnChange };
  return { treatment: status, acceptance, acceptedUntil: until, ...scope, assigneeId };
};
