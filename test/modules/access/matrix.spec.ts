import { expect } from 'chai';
import type { ExecutionResult } from 'graphql';
import { isNonNullType } from 'graphql';
import type { GuardedField } from '../../../src/modules/access/api/rules';
import { application, run } from '../../support/client';
import { openDatabase, type TestDatabase } from '../../support/engines';
import { newId } from '../../../src/kernel/env';
import { dump } from './dump';
import { expected } from './expected';
import { documentOf, objectOf, roots, rootTypes, schemaField } from './root-fields';
import { variablesOf } from './samples';
import { by, callers, createTenants, sessionOf, type Caller, type Tenants } from './tenants';
import { undone } from './undone';

const outcomeOf = (guarded: GuardedField, { data, errors }: ExecutionResult): string => {
  const code = errors?.[0]?.extensions['code'];
  if (typeof code === 'string') return code;
  return data?.[guarded.field] === null && guarded.nullable && guarded.rule.kind === 'can' ? 'NOT_FOUND' : 'allowed';
};

describe('who may ask which root field', () => {
  const made: { database?: TestDatabase; world?: Tenants; stored?: object } = {};
  before(async () => {
    made.database = await openDatabase('sqlite');
    made.world = await createTenants(made.database);
    await made.world.as('ADMIN');
    made.stored = await dump(made.database);
  });
  after(() => made.database?.close());

  it('knows every root field', () => {
    const named = rootTypes.flatMap((type) =>
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
      const document = documentOf(guarded);
      const path = rule.kind === 'can' ? rule.id : '';
      const variables = variablesOf(schemaField(guarded), path, objectOf(world, rule));
      for (const caller of callers) {
        const session = await sessionOf(world, caller);
        for (const access of ['session', 'token without the scope', 'token with the scope alone'] as const) {
          const wanted = expected(rule, caller, access);
          const env = by(session, access, rule.kind === 'can' ? rule.permission : null);
          const result =
            wanted === 'allowed' ? await undone(env, document, variables) : await run(env, document, variables);
          // What is looked up by a name is told apart in another suite: here it is only not refused.
          const outcome =
            rule.kind === 'signedIn' && result.errors === undefined ? 'allowed' : outcomeOf(guarded, result);
          expect(outcome, `${caller} by ${access}: ${JSON.stringify(result)}`).to.equal(wanted);
          if (wanted !== 'allowed') expect(result.data?.[field] ?? null).to.equal(null);
        }
      }
      // What was done is undone: no test of them all leaves anything behind.
      expect(await dump(made.database as TestDatabase)).to.deep.equal(made.stored);
    });

    if (rule.kind === 'can' && rule.on !== 'PLATFORM')
      it(`${type}.${field} answers a stranger, and an administrator, as if the object did not exist`, async () => {
        const world = made.world as Tenants;
        const document = documentOf(guarded);
        const ask = async (caller: Caller, id: string): Promise<string> =>
          JSON.stringify(
            await run(await sessionOf(world, caller), document, variablesOf(schemaField(guarded), rule.id, id)),
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
        expect(isNonNullType(schemaField(guarded).type), guarded.field).to.equal(guarded.type !== 'Query'),
      );
  });
});
