import { expect } from 'chai';
import {
  afterStep,
  changedEvent,
  checkUnsolved,
  eventStates,
  reportedEvent,
  type Event,
  type EventType,
} from '../../../src/modules/events/domain/event';
import { checkSolution, solvingReasons, type SolvingReason } from '../../../src/modules/events/domain/solving';
import { stateAfter } from '../../../src/kernel/machine';

const states = ['CREATED', 'VERIFICATION_REQUESTED', 'SOLVED'] as const;
const steps = ['REQUEST_VERIFICATION', 'REJECT_SOLUTION', 'SOLVE'] as const;

/** By row: how the event stands; by column: the steps above. */
const transitions: readonly (readonly (string | null)[])[] = [
  ['VERIFICATION_REQUESTED', null, 'SOLVED'],
  [null, 'CREATED', 'SOLVED'],
  [null, null, null],
];

const now = '2026-02-02T00:00:00.000Z';
const reported = {
  id: 'event',
  organizationId: 'organization',
  groupId: 'group',
  rootId: null,
  type: 'VPN_ISSUES',
  detail: 'No route.',
  startedAt: '2026-02-01T00:00:00.000Z',
  createdAt: now,
  createdBy: 'analyst@example.com',
} as const;
const event: Event = {
  ...reported,
  state: 'CREATED',
  solvingReason: null,
  otherSolvingReason: null,
  solvedAt: null,
};

const said = (result: { ok: boolean; error?: { code: string; field?: readonly string[] } }): string =>
  result.ok ? 'ok' : `${result.error?.code ?? ''} ${(result.error?.field ?? []).slice(1).join('.')}`;

describe('an event', () => {
  states.forEach((state, row) => {
    steps.forEach((step, column) => {
      const expected = transitions[row]?.[column] ?? null;
      it(`${state} ${expected === null ? `refuses ${step}` : `becomes ${expected} by ${step}`}`, () => {
        const after = afterStep({ ...event, state }, step);
        expect(after).to.deep.equal(
          expected === null ? { ...after, ok: false } : { ok: true, value: { ...event, state: expected } },
        );
        expect(said(after)).to.equal(expected === null ? 'WRONG_STATE eventId' : 'ok');
      });
    });
  });

  it('begins when it is reported, and is reported once', () => {
    expect(stateAfter(eventStates, null, 'REPORT')).to.equal('CREATED');
    expect(states.map((state) => stateAfter(eventStates, state, 'REPORT'))).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(steps.map((step) => stateAfter(eventStates, null, step))).to.deep.equal([undefined, undefined, undefined]);
  });

  const drafts: readonly (readonly [string, Partial<Event>, string])[] = [
    ['that began now', { startedAt: now }, 'ok'],
    ['that begins a millisecond later', { startedAt: '2026-02-02T00:00:00.001Z' }, 'INVALID_VALUE startedAt'],
    ['without a detail', { detail: ' \n ' }, 'INVALID_VALUE detail'],
    ['with a detail of one character', { detail: 'x' }, 'ok'],
    ['with a detail of 300 characters', { detail: '𝄞'.repeat(300) }, 'ok'],
    ['with a detail of 301 characters', { detail: 'x'.repeat(301) }, 'TOO_LONG detail'],
    ['with a detail that can not be stored', { detail: 'a\0b' }, 'INVALID_VALUE detail'],
  ];
  drafts.forEach(([title, draft, expected]) => {
    it(`${title} is ${expected === 'ok' ? 'reported' : `refused as ${expected}`}`, () => {
      expect(said(reportedEvent({ ...reported, ...draft }))).to.equal(expected);
    });
  });

  it('is kept as it was reported, its detail trimmed', () => {
    expect(reportedEvent({ ...reported, detail: ' No route.\n' })).to.deep.equal({ ok: true, value: event });
  });

  const changes: readonly (readonly [string, Partial<Event>, Partial<Pick<Event, 'type' | 'detail'>>, string])[] = [
    ['nothing', {}, {}, 'ok'],
    ['its type', {}, { type: 'OTHER' }, 'ok'],
    ['its detail while a solution waits', { state: 'VERIFICATION_REQUESTED' }, { detail: 'Still.' }, 'ok'],
    ['its detail into nothing', {}, { detail: '' }, 'INVALID_VALUE detail'],
    ['its detail into too much', {}, { detail: 'x'.repeat(301) }, 'TOO_LONG detail'],
    ['its type into a cancelled milestone', {}, { type: 'CLIENT_CANCELS_PROJECT_MILESTONE' }, 'INVALID_VALUE type'],
    [
      'a cancelled milestone into what it is',
      { type: 'CLIENT_CANCELS_PROJECT_MILESTONE' },
      { type: 'CLIENT_CANCELS_PROJECT_MILESTONE', detail: 'The second one.' },
      'ok',
    ],
    ['what is solved', { state: 'SOLVED' }, { detail: 'Later.' }, 'WRONG_STATE eventId'],
  ];
  changes.forEach(([title, before, change, expected]) => {
    it(`${expected === 'ok' ? 'lets' : 'does not let'} one change ${title}`, () => {
      const after = changedEvent({ ...event, ...before }, change);
      expect(said(after)).to.equal(expected);
      if (after.ok) expect(after.value).to.deep.equal({ ...event, ...before, ...change });
    });
  });

  it('changes no more once it is solved', () => {
    expect(states.map((state) => said(checkUnsolved({ ...event, state })))).to.deep.equal([
      'ok',
      'ok',
      'WRONG_STATE eventId',
    ]);
  });
});

const gone = 'AFFECTED_RESOURCE_REMOVED_FROM_SCOPE';

/** Written down a second time, from the rules and not from the program. */
const allowed: Readonly<Record<EventType, string>> = {
  AUTHORIZATION_SPECIAL_ATTACK: 'PERMISSION_DENIED PERMISSION_GRANTED',
  CLIENT_CANCELS_PROJECT_MILESTONE: 'OTHER',
  CLIENT_EXPLICITLY_SUSPENDS_PROJECT: `${gone} IS_OK_TO_RESUME OTHER`,
  CLONING_ISSUES: `${gone} CLONED_SUCCESSFULLY`,
  CREDENTIAL_ISSUES: `${gone} CREDENTIALS_ARE_WORKING_NOW NEW_CREDENTIALS_PROVIDED`,
  DATA_UPDATE_REQUIRED: `${gone} DATA_UPDATED OTHER`,
  ENVIRONMENT_ISSUES: `${gone} ENVIRONMENT_IS_WORKING_NOW NEW_ENVIRONMENT_PROVIDED`,
  INSTALLER_ISSUES: `${gone} INSTALLER_IS_WORKING_NOW OTHER`,
  MISSING_SUPPLIES: `${gone} OTHER SUPPLIES_WERE_GIVEN`,
  NETWORK_ACCESS_ISSUES: `${gone} OTHER PERMISSION_GRANTED`,
  OTHER: 'OTHER',
  REMOTE_ACCESS_ISSUES: `ACCESS_GRANTED ${gone} OTHER`,
  TOE_DIFFERS_APPROVED: 'TOE_CHANGE_APPROVED TOE_WILL_REMAIN_UNCHANGED',
  VPN_ISSUES: `ACCESS_GRANTED ${gone} OTHER`,
};
const reasons = [...new Set(Object.values(solvingReasons).flat())];
const types = Object.keys(allowed) as EventType[];

describe('the solution of an event', () => {
  it('has one of 16 reasons, for 14 types', () => {
    expect(reasons).to.have.length(16);
    expect(Object.keys(solvingReasons)).to.have.members(types);
    expect(types).to.have.length(14);
  });

  types.forEach((type) => {
    it(`of type ${type} is ${allowed[type].split(' ').join(' or ')}, and nothing else`, () => {
      const taken = reasons.filter((reason) => checkSolution(type, reason, reason === 'OTHER' ? 'Why.' : null).ok);
      expect(taken.sort()).to.deep.equal(allowed[type].split(' '));
      reasons
        .filter((reason) => !taken.includes(reason))
        .forEach((reason) => expect(said(checkSolution(type, reason, null))).to.equal('INVALID_VALUE reason'));
    });
  });

  const texts: readonly (readonly [SolvingReason, string | null, string])[] = [
    ['OTHER', 'Bought anew.', 'ok'],
    ['OTHER', null, 'INVALID_VALUE otherReason'],
    ['OTHER', ' \n', 'INVALID_VALUE otherReason'],
    ['OTHER', 'x'.repeat(10_000), 'ok'],
    ['OTHER', 'x'.repeat(10_001), 'TOO_LONG otherReason'],
    ['ACCESS_GRANTED', null, 'ok'],
    ['ACCESS_GRANTED', '', 'ok'],
    ['ACCESS_GRANTED', 'By phone.', 'INVALID_VALUE otherReason'],
  ];
  texts.forEach(([reason, words, expected]) => {
    it(`takes ${words === null ? 'no words' : `words of ${words.length} characters`} with ${reason} as ${expected}`, () => {
      expect(said(checkSolution('VPN_ISSUES', reason, words))).to.equal(expected);
    });
  });

  it('keeps words with OTHER alone', () => {
    expect(checkSolution('VPN_ISSUES', 'OTHER', ' Bought anew. ')).to.deep.equal({
      ok: true,
      value: { solvingReason: 'OTHER', otherSolvingReason: 'Bought anew.' },
    });
    expect(checkSolution('VPN_ISSUES', 'ACCESS_GRANTED', '')).to.deep.equal({
      ok: true,
      value: { solvingReason: 'ACCESS_GRANTED', otherSolvingReason: null },
    });
  });
});
