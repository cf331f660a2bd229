import { expect } from 'chai';
import type { ExecutionResult, GraphQLField } from 'graphql';
import { isNonNullType } from 'graphql';
import type { Env } from '../../../src/kernel/env';
import { policy, type Permission } from '../../../src/modules/access';
import { guardedFields, type AccessRule, type GuardedField } from '../../../src/modules/access/api/rules';
import { typeDefsOf } from '../../../src/sdl';
import { application, run } from '../../support/client';
import { openDatabase, type TestDatabase } from '../../support/engines';
import { newId } from '../../../src/kernel/env';
import { dump } from './dump';
import { moduleNames } from '../../support/module-names';
import { documentOf, variablesOf } from './samples';
import { callers, createTenants, envAs, holds, type Access, type Caller, type Tenants } from './tenants';

const fields = guardedFields(moduleNames.flatMap((name) => [...typeDefsOf(name)]));
const roots = fields.filter(({ type }) => type === 'Query' || type === 'Mutation');

const schemaField = ({ type, field }: GuardedField): GraphQLField<unknown, unknown> => {
  const found = (
    application.schema.getType(type) as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
  ).getFields()[field];
  if (found === undefined) throw new Error(`${type}.${field} is not in the schema`);
  return found;
};

const objectOf = (world: Tenants, rule: AccessRule): string => {
  if (rule.kind !== 'can' || rule.on === 'PLATFORM') return '';
  return {
    ORGANIZATION: world.organization.id,
    GROUP: world.group.id,
    ROOT: world.root.id,
    FINDING: world.released.finding.id,
    VULNERABILITY: world.released.vulnerability.id,
    EVIDENCE: world.evidenceId,
    EVENT_EVIDENCE: world.eventEvidenceId,
    REPORT: world.reportId,
    EVENT: world.eventId,
    TOE_LINES: world.toe.lines,
    TOE_INPUT: world.toe.input,
    TOE_PORT: world.toe.port,
    COMMENT: world.commentId,
    COMMENT_SUBJECT: world.group.id,
  }[rule.on];
};

type Outcome = 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

const sight = { PLATFORM: null, ORGANIZATION: 'ORGANIZATION_READ', GROUP: 'GROUP_READ' } as const;

/** What the table says: the permission, within the token's scopes; else whether the caller may know of the object. */
const expected = (rule: AccessRule, caller: Caller, access: Access): Outcome => {
  if (rule.kind === 'public') return 'allowed';
  if (caller === 'ANONYMOUS') return 'UNAUTHENTICATED';
  if (rule.kind === 'signedIn') return 'allowed';
  const level = rule.on === 'PLATFORM' || rule.on === 'ORGANIZATION' ? rule.on : 'GROUP';
  const { scope } = policy[rule.permission];
  const scoped = (wanted: Permission): boolean =>
    access === 'session' || (access === 'token with the scope alone') === (policy[wanted].scope === scope);
  if (holds(caller, rule.permission, level) && scoped(rule.permission)) return 'allowed';
  const seen = sight[level];
  return seen === null || (holds(caller, seen, level) && scoped(seen)) ? 'FORBIDDEN' : 'NOT_FOUND';
};

const outcomeOf = (guarded: GuardedField, { data, errors }: ExecutionResult): string => {
  const code = errors?.[0]?.extensions['code'];
  if (typeof code === 'string') return code;
  return data?.[guarded.field] === null && guarded.nullable ? 'NOT_FOUND' : 'allowed';
};

class Undone extends Error {}

/** Runs a document whose work is undone afterwards. */
const undone = async (env: Env, document: string, variables: object): Promise<ExecutionResult> => {
  const kept: { result?: ExecutionResult } = {};
  await env.db
    .transaction(async (db) => {
      kept.result = await run(
        env.db.inTransaction ? env : { ...env, db },
        document,
        variables as Record<string, unknown>,
      );
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return kept.result as ExecutionResult;
};

describe('who may ask which root field', () => {
  const made: { database?: TestDatabase; world?: Tenants } = {};
  before(async () => {
    made.database = await openDatabase('sqlite');
    made.world = await createTenants(made.database);
    await made.world.as('ADMIN');
  });
  after(() => made.database?.close());

  it('knows every root field', () => {
    const named = ['Query', 'Mutation'].flatMap((type) =>
      Object.keys((application.schema.getType(type) as unknown as { getFields(): object }).getFields()).map(
        (field) => `${type}.${field}`,
      ),
    );
    expect(roots.map(({ type, field }) => `${type}.${field}`)).to.have.members(named);
    expect(named.length).to.be.greaterThan(35);
  });

  roots.forEach((guarded) => {
    const { type, field, rule } = guarded;
    const needed = rule.kind === 'can' ? `${rule.permission} on ${rule.on}` : rule.kind;
    it(`${type}.${field} is answered as ${needed} says, and writes nothing when it is refused`, async function () {
      this.timeout(20_000);
      const world = made.world as Tenants;
      const document = documentOf(type === 'Query' ? 'query' : 'mutation', schemaField(guarded));
      const path = rule.kind === 'can' ? rule.id : '';
      const variables = variablesOf(schemaField(guarded), path, objectOf(world, rule));
      const before = await dump(made.database as TestDatabase);
      for (const caller of callers)
        for (const access of ['session', 'token without the scope', 'token with the scope alone'] as const) {
          const wanted = expected(rule, caller, access);
          const env = await envAs(world, caller, access, rule.kind === 'can' ? rule.permission : null);
          const result =
            wanted === 'allowed' ? await undone(env, document, variables) : await run(env, document, variables);
          // What is looked up by a name is told apart in another suite: here it is only not refused.
          const outcome =
            rule.kind === 'signedIn' && result.errors === undefined ? 'allowed' : outcomeOf(guarded, result);
          expect(outcome, `${caller} by ${access}: ${JSON.stringify(result)}`).to.equal(wanted);
          if (wanted !== 'allowed') expect(result.data?.[field] ?? null).to.equal(null);
        }
      expect(await dump(made.database as TestDatabase)).to.deep.equal(before);
    });

    if (rule.kind === 'can' && rule.on !== 'PLATFORM')
      it(`${type}.${field} answers a stranger, and an administrator, as if the object did not exist`, async () => {
        const world = made.world as Tenants;
        const document = documentOf(type === 'Query' ? 'query' : 'mutation', schemaField(guarded));
        const ask = async (caller: Caller, id: string): Promise<string> =>
          JSON.stringify(
            await run(
              await envAs(world, caller, 'session', null),
              document,
              variablesOf(schemaField(guarded), rule.id, id),
            ),
          );
        for (const caller of ['STRANGER', 'ADMIN', 'ORGANIZATION_USER'] as const) {
          if (caller === 'ORGANIZATION_USER' && rule.on === 'ORGANIZATION') continue;
          expect(await ask(caller, objectOf(world, rule)), caller).to.equal(await ask(caller, newId()));
        }
      });
  });

  it('leaves no root field without a rule, and no nullable answer that could tell more', () => {
    roots
      .filter(({ rule }) => rule.kind === 'can')
      .forEach((guarded) =>
        expect(isNonNullType(schemaField(guarded).type), guarded.field).to.equal(guarded.type === 'Mutation'),
      );
  });
});
