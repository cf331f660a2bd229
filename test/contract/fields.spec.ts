import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { nameOf } from '../../src/kernel/actor';
import type { Env } from '../../src/kernel/env';
import { createLocalAccount } from '../../src/modules/auth';
import { beginSession } from '../../src/modules/auth/operations/begin-session';
import { application, ask } from '../support/client';
import { eachEngine } from '../support/engines';
import { startHttpsGit, type HttpsGit } from '../git/https-server';
import { createRepository } from '../git/repository';
import { tokenOf } from '../support/links';
import { createWorld, valueOf, type Role, type World } from '../support/world';
import { knowAdvisories } from './known-advisories';
import { linkAccounts } from './linked-accounts';
import { reportsUnderWay } from './reports-under-way';
import { allFields, answered, everything } from './selection';
import { password } from './second-factor-story';
import { queryArguments, storedReport, story, type Made, type Step } from './story';

const { schema } = application;

const fieldsOf = (name: 'Query' | 'Mutation' | 'Subscription'): Readonly<Record<string, GraphQLNamedType>> => {
  const type = schema.getType(name);
  return isObjectType(type)
    ? Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, getNamedType(field.type)]))
    : {};
};

const queries = fieldsOf('Query');
const mutations = fieldsOf('Mutation');

/** A payload is read with what was changed; its lists, and what only some may see of it, are left to the queries. */
const leftToQueries = new Set(
  Object.keys(schema.getTypeMap()).filter(
    (name) => name.endsWith('Connection') || name.endsWith('Figures') || name === 'Portfolio',
  ),
);

const mutationDocument = (name: string): string => {
  const payload = mutations[name];
  if (payload === undefined) throw new Error(`there is no mutation ${name}`);
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) ${everything(schema, payload, {}, leftToQueries)} }`;
};

/**
 * A document with a variable for each id, as clients send it. It is the same on each engine, whose ids are others: what
 * was checked and compiled for one serves the other.
 */
const withVariables = (document: string): readonly [document: string, variables: Readonly<Record<string, string>>] => {
  const ids = [
    ...new Set([...document.matchAll(/"([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})"/g)].map(([, id = '']) => id)),
  ];
  if (ids.length === 0) return [document, {}];
  const declared = ids.map((_, index) => `$id${index}: UUID!`).join(', ');
  const [operation = ''] = /^(?:query|subscription)?/.exec(document) ?? [];
  const text = ids.reduce(
    (said, id, index) => said.replaceAll(`"${id}"`, `$id${index}`),
    document.slice(operation.length),
  );
  return [
    `${operation === '' ? 'query' : operation} (${declared}) ${text}`,
    Object.fromEntries(ids.map((id, index) => [`id${index}`, id])),
  ];
};

type Payload = Readonly<Record<string, { readonly id?: string } | string | null | undefined>> & {
  readonly success: boolean;
};

eachEngine('Every field of the contract', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-contract-'));
  const seen = new Set<string>();
  const made: Made = {};
  const told: { world?: World; git?: HttpsGit } = {};

  const world = (): World => {
    if (told.world === undefined) throw new Error('the world is made before the tests');
    return told.world;
  };

  const keep = (type: string, data: object): void => {
    answered({ __typename: type, ...data }).forEach((field) => seen.add(field));
  };

  /** A person whose roles are read anew after a change of them, as the server does it. */
  const as = async (role: Role): Promise<Env> => {
    const env: { -readonly [K in keyof Env]: Env[K] } = { ...(await world().as(role)) };
    return Object.assign(env, {
      renewActor: async () => {
        env.actor = (await world().as(role)).actor;
      },
    });
  };

  const tell = async ({ mutation, as: role, input, remember }: Step): Promise<void> => {
    const data = await ask<Readonly<Record<string, Payload>>, object>(await as(role), mutationDocument(mutation), {
      input: await input(made),
    });
    const payload = data[mutation];
    expect(payload?.success, `${mutation}: ${JSON.stringify(payload)}`).to.equal(true);
    keep('Mutation', data);
    if (remember !== undefined) {
      const kept = payload?.[remember[1]];
      made[remember[0]] = (typeof kept === 'string' ? kept : kept?.id) ?? '';
    }
  };

  const signInManager = async (): Promise<string> => {
    const { env } = world();
    const { actor } = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const account = { email: nameOf(actor), role: 'USER', password, oneTime: false } as const;
    const person = valueOf(await createLocalAccount(env, account));
    const visitor = { address: '192.0.2.7', userAgent: 'A browser' };
    return (await env.db.transaction((db) => beginSession({ ...env, db }, person, 'local', visitor))).id;
  };

  before(async () => {
    told.world = await createWorld(database());
    createRepository(join(folder, 'shop.git'));
    told.git = await startHttpsGit(folder);
    made['session'] = await signInManager();
    await linkAccounts(world());
    await knowAdvisories(world().env);
  });

  after(async () => {
    await told.git?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('of the mutations: each of them is told of, and succeeds', async function () {
    this.timeout(60_000);
    const steps = story(world(), storedReport(join(folder, 'story.sarif')), told.git?.port ?? 0);
    expect(new Set(steps.map(({ mutation }) => mutation))).to.deep.equal(new Set(Object.keys(mutations)));
    await steps.reduce(async (before, step) => {
      await before;
      await tell(step);
    }, Promise.resolve());
    await reportsUnderWay(database(), made['report'] ?? '');
    await signInManager();
    made['invitationToken'] = await tokenOf(world().env, made['invitation'] ?? '');
  });

  it('of a refusal: a mutation tells why it was refused', async () => {
    const data = await ask<Readonly<Record<string, Payload>>, object>(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      mutationDocument('updateGroup'),
      { input: { groupId: world().group.id, state: 'DELETING' } },
    );
    expect(data['updateGroup']?.success).to.equal(false);
    keep('Mutation', data);
  });

  Object.entries(queries).forEach(([name, type]) => {
    it(`of the query ${name}: all that it leads to is answered without an error`, async function () {
      this.timeout(60_000);
      const env = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
      // The installation's own matters are for those who run it.
      const reader = name === 'mails' ? await world().as('ADMIN') : env;
      const { group } = await ask<{ group: { vulnerabilities: { nodes: readonly { id: string }[] } } }, object>(
        env,
        `{ group(id: "${world().group.id}") { vulnerabilities(first: 1) { nodes { id } } } }`,
      );
      const given = queryArguments(world(), made, group.vulnerabilities.nodes[0]?.id ?? '');
      const query = schema.getQueryType();
      const field = query?.getFields()[name];
      const args =
        given[`Query.${name}`] ?? (field?.args.some((each) => each.name === 'first') ? 'first: 5' : undefined);
      const document = `{ ${name}${args === undefined ? '' : `(${args})`} ${everything(schema, type, given)} }`;
      keep('Query', await ask<object, object>(reader, ...withVariables(document)));
    });
  });

  Object.entries(fieldsOf('Subscription')).forEach(([name, type]) => {
    it(`of the subscription ${name}: all that its events lead to is answered without an error`, async () => {
      const given = queryArguments(world(), made, '');
      const selected = everything(schema, type, given, leftToQueries);
      const document = `subscription { ${name}(${given[`Subscription.${name}`] ?? ''}) ${selected} }`;
      const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
      keep('Subscription', await ask<object, object>(manager, ...withVariables(document)));
    });
  });

  it('was met in an answer at least once', () => {
    expect(allFields(schema).filter((field) => !seen.has(field))).to.deep.equal([]);
  });
});
