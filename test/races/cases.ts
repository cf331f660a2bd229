import type { Env } from '../../src/kernel/env';
import { addGitRoot, asCloning, takeRoot, endReading, type Reading, type Ending } from '../../src/modules/roots';
import { addToeLines } from '../../src/modules/toe';
import { valueOf, type Role, type World } from '../support/world';
import { expireAcceptances, lapseRequests } from '../../src/modules/treatments';
import { call, outcome } from '../modules/call';
import { change, open, submitted } from '../modules/open-vulnerabilities';

/** What two callers race for. */
export interface Stake {
  readonly world: World;
  readonly findingId: string;
  readonly vulnerabilityId: string;
  readonly eventId: string;
  readonly weaknessKey: string;
  /** A file of a repository of its own: where files are known, vulnerabilities must stand in them. */
  readonly toeLinesId: string;
  readonly repositoryId: string;
}

/** Brings a stake into a state. */
type Preparation = (stake: Stake) => Promise<unknown>;

/** One try of a transition, as one of two callers. */
type Attempt = (stake: Stake, caller: 0 | 1) => Promise<string>;

const fileVersion = {
  loc: 9,
  lastAuthor: 'developer@example.com',
  lastCommit: 'a'.repeat(40),
  modifiedAt: '2025-12-01T00:00:00.000Z',
};
const justification = 'Said by one of two.';
const assignee = 'developer@example.com';

const on =
  (roles: readonly [Role, Role], field: string, more: object = {}, why: object = { justification }): Attempt =>
  async ({ world, vulnerabilityId }, caller) =>
    outcome(
      await change(await world.as(roles[caller]), field, world.group.id, [vulnerabilityId], { ...why, ...more }, ''),
    );

const told =
  (roles: readonly [Role, Role], field: string, input: (stake: Stake) => object): Attempt =>
  async (stake, caller) =>
    outcome(await call(await stake.world.as(roles[caller]), field, input(stake)));

const must =
  (...attempts: readonly Attempt[]): Preparation =>
  (stake) =>
    attempts.reduce<Promise<unknown>>(async (before, attempt) => {
      await before;
      const became = await attempt(stake, 0);
      if (became !== 'done') throw new Error(`preparing: ${became}`);
    }, Promise.resolve());

const owners: readonly [Role, Role] = ['DEVELOPER', 'VULNERABILITY_MANAGER'];
const deciders: readonly [Role, Role] = ['VULNERABILITY_MANAGER', 'GROUP_MANAGER'];
const testers: readonly [Role, Role] = ['ANALYST', 'REVIEWER'];
const reviewers: readonly [Role, Role] = ['REVIEWER', 'REVIEWER'];
const analysts: readonly [Role, Role] = ['ANALYST', 'ANALYST'];
const managers: readonly [Role, Role] = ['ORGANIZATION_ORGANIZATION_MANAGER', 'ORGANIZATION_ORGANIZATION_MANAGER'];
const workers: readonly [Role, Role] = ['DEVELOPER', 'ANALYST'];

/** Into which of two others each of two callers merges a stake. */
const kept = new WeakMap<Stake, readonly string[]>();

// The steps, as people take them.
const reject = on(reviewers, 'rejectVulnerabilities', { reasons: ['NAMING'] }, {});
const close = on(testers, 'closeVulnerabilities');
const remove = told(analysts, 'removeVulnerability', ({ vulnerabilityId }) => ({
  vulnerabilityId,
  reason: 'DUPLICATED',
}));
/** Two say at once that it is the same as another one: of which it becomes a part, each says otherwise. */
const mergeInto: Attempt = async (stake, caller) => {
  const keptId = kept.get(stake)?.[caller] ?? '';
  const input = { vulnerabilityId: keptId, mergedIds: [stake.vulnerabilityId], justification };
  return outcome(await call(await stake.world.as(analysts[caller]), 'mergeVulnerabilities', input));
};
const reattack = on(workers, 'requestReattacks');
const hold = told(testers, 'holdReattacks', ({ eventId, vulnerabilityId }) => ({
  eventId,
  vulnerabilityIds: [vulnerabilityId],
}));
const answer = told(testers, 'verifyReattacks', ({ world, vulnerabilityId }) => ({
  groupId: world.group.id,
  justification,
  openIds: [vulnerabilityId],
}));
const claim = on(owners, 'requestZeroRisk');
const confirm = on(reviewers, 'confirmZeroRisk');
const deny = on(reviewers, 'rejectZeroRisk');
const start = on(owners, 'startTreatment', { assignee });
const accept = on(owners, 'acceptVulnerabilities', { until: '2026-01-20' });
const acceptLonger = on(owners, 'acceptVulnerabilities', { until: '2026-02-20' });
const request = on(owners, 'requestPermanentAcceptance');
const approve = on(deciders, 'approveAcceptances');
const rejectAcceptance = on(deciders, 'rejectAcceptances');
const withdraw = on(owners, 'withdrawTreatments');
const ofEvent = (roles: readonly [Role, Role], field: string, more: object): Attempt =>
  told(roles, field, ({ eventId }) => ({ eventId, ...more }));
const verifyEvent = ofEvent(workers, 'requestEventVerification', { justification });
const refuseSolution = ofEvent(testers, 'rejectEventSolution', { justification });
const solve = ofEvent(testers, 'solveEvent', { reason: 'ACCESS_GRANTED' });
const ofPolicy = (roles: readonly [Role, Role], field: string): Attempt =>
  told(roles, field, ({ world, weaknessKey }) => ({
    organizationId: world.organization.id,
    weaknessKey,
    justification,
  }));
const askPolicy = ofPolicy(['ORGANIZATION_USER', 'ORGANIZATION_USER'], 'requestFindingPolicy');
const approvePolicy = ofPolicy(managers, 'approveFindingPolicy');
const rejectPolicy = ofPolicy(managers, 'rejectFindingPolicy');
const endPolicy = ofPolicy(managers, 'deactivateFindingPolicy');

/** A job that the server runs by itself, in two processes at once: it tells nobody what it did. */
const job =
  (days: number, work: (env: Env) => Promise<unknown>): Attempt =>
  async ({ world }) => {
    const later = new Date(Date.parse(world.clock.now()) + days * 24 * 60 * 60 * 1000).toISOString();
    await work({ ...world.env, actor: { kind: 'SERVER', email: 'hourly' }, now: () => later });
    return 'ran';
  };

/** A transition, how to get to where it starts, and who tries it. */
export interface Race {
  readonly machine: string;
  readonly from: string | null;
  readonly on: string;
  readonly prepare: Preparation;
  readonly attempt: Attempt;
  /** A vulnerability that waits for review, in place of an open one. */
  readonly unreleased?: boolean;
}

const race = (machine: string, from: string | null, event: string, prepare: Preparation, attempt: Attempt): Race => ({
  machine,
  from,
  on: event,
  prepare,
  attempt,
});

const inReview = (from: string, event: string, prepare: Preparation, attempt: Attempt): Race => ({
  ...race('Vulnerability state', from, event, prepare, attempt),
  unreleased: true,
});

/** Two others of the same root, for each of two callers to keep one of them. */
const beside =
  (make: typeof open, ...attempts: readonly Attempt[]): Preparation =>
  async (stake) => {
    await must(...attempts)(stake);
    kept.set(stake, (await make(stake.world, `Kept beside ${stake.vulnerabilityId}`, 2)).ids);
  };

const see = told(testers, 'addToeLines', ({ repositoryId }) => ({
  rootId: repositoryId,
  filename: 'src/raced.ts',
  ...fileVersion,
}));
const seen = (presence: 'PRESENT' | 'ABSENT'): Attempt =>
  told(testers, 'updateToeLines', ({ toeLinesId }) => ({ toeLinesId, presence }));

/** How each state of a treatment is reached from an open vulnerability. */
const treatments: Readonly<Record<string, Preparation>> = {
  UNTREATED: must(),
  IN_PROGRESS: must(on(deciders, 'startTreatment', { assignee: 'vulnerability-manager@example.com' })),
  ACCEPTED: must(acceptLonger),
  ACCEPTED_UNDEFINED_SUBMITTED: must(request),
  ACCEPTED_UNDEFINED_APPROVED: must(request, approve),
};

const steps: Readonly<Record<string, readonly [from: readonly string[], attempt: Attempt]>> = {
  START: [Object.keys(treatments), start],
  ACCEPT: [Object.keys(treatments), accept],
  REQUEST: [['UNTREATED', 'IN_PROGRESS', 'ACCEPTED'], request],
  APPROVE: [['ACCEPTED_UNDEFINED_SUBMITTED'], approve],
  REJECT: [['ACCEPTED_UNDEFINED_SUBMITTED'], rejectAcceptance],
  WITHDRAW: [Object.keys(treatments).slice(1), withdraw],
  CANCEL: [['ACCEPTED_UNDEFINED_SUBMITTED'], confirm],
  LAPSE: [['ACCEPTED_UNDEFINED_SUBMITTED'], job(6, lapseRequests)],
  EXPIRE: [['ACCEPTED'], job(90, expireAcceptances)],
  ACCEPT_BY_POLICY: [Object.keys(treatments).slice(0, 4), approvePolicy],
  END_POLICY: [['ACCEPTED_UNDEFINED_APPROVED'], endPolicy],
};

const beforeStep: Readonly<Record<string, (reach: Preparation) => Preparation>> = {
  CANCEL: (reach) => async (stake) => {
    await reach(stake);
    await must(claim)(stake);
  },
  ACCEPT_BY_POLICY: (reach) => async (stake) => {
    await reach(stake);
    await must(askPolicy)(stake);
  },
  END_POLICY: () => must(askPolicy, approvePolicy),
};

const ofTreatments = Object.entries(steps).flatMap(([event, [from, attempt]]) =>
  from.map((state) => {
    const reach = treatments[state] ?? must();
    return race('Treatment', state, event, beforeStep[event]?.(reach) ?? reach, attempt);
  }),
);

/** What people accepted on a branch alone, the policy accepts on all. */
const widened = race(
  'Treatment',
  'ACCEPTED_UNDEFINED_APPROVED',
  'ACCEPT_BY_POLICY',
  must(on(owners, 'requestPermanentAcceptance', { branches: ['main'] }), approve, askPolicy),
  approvePolicy,
);

const sync = told(['DEVELOPER', 'GROUP_MANAGER'], 'syncGitRoot', ({ repositoryId }) => ({ rootId: repositoryId }));
const leave = told(['GROUP_MANAGER', 'GROUP_MANAGER'], 'deactivateRoot', ({ repositoryId }) => ({
  rootId: repositoryId,
  reason: 'OUT_OF_SCOPE',
}));
const readings = new WeakMap<Stake, Reading>();
const take: Attempt = async (stake) => {
  const reading = await takeRoot(asCloning(stake.world.env), stake.repositoryId);
  if (reading !== undefined) readings.set(stake, reading);
  return 'ran';
};
const finish =
  (ending: Ending): Attempt =>
  async (stake) => {
    // Whoever loses is told so, or conflicts: nothing of both reaches anybody.
    await endReading(asCloning(stake.world.env), readings.get(stake) as Reading, ending).catch(() => undefined);
    return 'ran';
  };
const read = finish({ commit: 'a'.repeat(40) });
const miss = finish({ failure: 'TIMED_OUT' });
const inTurn =
  (...attempts: readonly Attempt[]): Preparation =>
  (stake) =>
    attempts.reduce<Promise<unknown>>((before, attempt) => before.then(() => attempt(stake, 0)), Promise.resolve());

/** How each status of cloning is reached. */
const clonings: Readonly<Record<string, Preparation>> = {
  UNKNOWN: inTurn(),
  QUEUED: inTurn(sync),
  CLONING: inTurn(take),
  OK: inTurn(take, read),
  FAILED: inTurn(take, miss),
};

const ofClonings = (
  [
    [['UNKNOWN', 'OK', 'FAILED'], 'QUEUE', sync],
    [['QUEUED'], 'START', take],
    [['CLONING'], 'SUCCEED', read],
    [['CLONING'], 'FAIL', miss],
    [['CLONING'], 'RETRY', finish('BACK')],
    [['QUEUED', 'CLONING', 'OK', 'FAILED'], 'FORGET', leave],
  ] as const
).flatMap(([from, event, attempt]) =>
  from.map((state): Race => race('Cloning', state, event, clonings[state] ?? must(), attempt)),
);

export const races: readonly Race[] = [
  inReview('SUBMITTED', 'CONFIRM', must(), on(reviewers, 'confirmVulnerabilities', {}, {})),
  inReview('SUBMITTED', 'REJECT', must(), reject),
  inReview('REJECTED', 'RESUBMIT', must(reject), on(analysts, 'resubmitVulnerabilities', {}, {})),
  inReview('SUBMITTED', 'REMOVE', must(), remove),
  inReview('REJECTED', 'REMOVE', must(reject), remove),
  race('Vulnerability state', 'VULNERABLE', 'REMOVE', must(), remove),
  race('Vulnerability state', 'VULNERABLE', 'CLOSE', must(), close),
  inReview('SUBMITTED', 'MERGE', beside(submitted), mergeInto),
  race('Vulnerability state', 'VULNERABLE', 'MERGE', beside(open), mergeInto),
  race('Vulnerability state', 'SAFE', 'MERGE', beside(open, close), mergeInto),
  race(
    'Vulnerability state',
    null,
    'SUBMIT',
    must(),
    told(analysts, 'addVulnerability', ({ world, findingId }) => ({
      findingId,
      rootId: world.root.id,
      kind: 'LINES',
      where: 'src/raced.ts',
      specific: '1',
    })),
  ),
  race('Reattack', null, 'REQUEST', must(), reattack),
  race('Reattack', 'VERIFIED', 'REQUEST', must(reattack, answer), reattack),
  race('Reattack', 'REQUESTED', 'HOLD', must(reattack), hold),
  race('Reattack', 'ON_HOLD', 'RELEASE', must(reattack, hold), solve),
  race('Reattack', 'REQUESTED', 'ANSWER', must(reattack), answer),
  race('Reattack', 'ON_HOLD', 'ANSWER', must(reattack, hold), close),
  race('Reattack', 'REQUESTED', 'CANCEL', must(reattack, claim), confirm),
  race('Reattack', 'ON_HOLD', 'CANCEL', must(reattack, hold, claim), confirm),
  race('Zero risk', null, 'REQUEST', must(), claim),
  race('Zero risk', 'REJECTED', 'REQUEST', must(claim, deny), claim),
  race('Zero risk', 'REQUESTED', 'CONFIRM', must(claim), confirm),
  race('Zero risk', 'REQUESTED', 'REJECT', must(claim), deny),
  race('Zero risk', 'CONFIRMED', 'REJECT', must(claim, confirm), deny),
  race('Event', 'CREATED', 'REQUEST_VERIFICATION', must(), verifyEvent),
  race('Event', 'VERIFICATION_REQUESTED', 'REJECT_SOLUTION', must(verifyEvent), refuseSolution),
  race('Event', 'CREATED', 'SOLVE', must(), solve),
  race('Event', 'VERIFICATION_REQUESTED', 'SOLVE', must(verifyEvent), solve),
  race('Finding policy', null, 'REQUEST', must(), askPolicy),
  race('Finding policy', 'SUBMITTED', 'APPROVE', must(askPolicy), approvePolicy),
  race('Finding policy', 'SUBMITTED', 'REJECT', must(askPolicy), rejectPolicy),
  race('Finding policy', 'APPROVED', 'DEACTIVATE', must(askPolicy, approvePolicy), endPolicy),
  race('Presence in the target of evaluation', null, 'SEE', must(), see),
  race('Presence in the target of evaluation', 'PRESENT', 'MISS', must(), seen('ABSENT')),
  race('Presence in the target of evaluation', 'ABSENT', 'SEE', must(seen('ABSENT')), seen('PRESENT')),
  ...ofTreatments,
  widened,
  ...ofClonings,
];

/** A finding with one vulnerability and an event, for one race alone. */
export const stakeOf = async (world: World, title: string, unreleased: boolean): Promise<Stake> => {
  const { finding, ids } = await (unreleased ? submitted : open)(world, title, 1);
  const event = await call(
    await world.as('ANALYST'),
    'addEvent',
    { groupId: world.group.id, type: 'VPN_ISSUES', detail: title, startedAt: '2025-12-31T00:00:00Z' },
    'event { id }',
  );
  const url = `https://example.com/${title.toLowerCase().replaceAll(' ', '-')}.git`;
  const repository = valueOf(await addGitRoot(world.env, world.group, { url, branch: 'main' }));
  const file = valueOf(await addToeLines(world.env, repository.id, { filename: 'src/known.ts', ...fileVersion }));
  return {
    world,
    findingId: finding.id,
    vulnerabilityId: ids[0] ?? '',
    eventId: (event['event'] as { readonly id: string }).id,
    weaknessKey: finding.weaknessKey,
    toeLinesId: file.id,
    repositoryId: repository.id,
  };
};
