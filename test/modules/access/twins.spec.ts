import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLInputObjectType,
} from 'graphql';
import { newId, type Env } from '../../../src/kernel/env';
import { policy, tokenScopes, type Permission } from '../../../src/modules/access';
import { guardedFields, type AccessRule, type GuardedField } from '../../../src/modules/access/api/rules';
import { typeDefsOf } from '../../../src/sdl';
import type { Arguments } from '../../contract/selection';
import { queryArguments, storedReport, type Step } from '../../contract/story';
import { startHttpsGit, type HttpsGit } from '../../git/https-server';
import { createRepository } from '../../git/repository';
import { application, interpreted, run } from '../../support/client';
import { openDatabase, type TestDatabase } from '../../support/engines';
import { moduleNames } from '../../support/module-names';
import { withScopes, type Role } from '../../support/world';
import { dump } from './dump';
import { levelOf } from './expected';
import { idPlaces, valueAt, type IdPlace } from './ids';
import { rootTypes } from './root-fields';
import { withValue, type Tree } from './samples';
import { by, callers, envAs, holds, sessionOf, type Caller } from './tenants';
import { counterpart, createTwins, type Twin } from './twins';
import { undone } from './undone';
import { askFor, narrowedLists, needed, objectsIn, onward, walker, type Level } from './walk';

const schemaDocuments = moduleNames.flatMap((name) => [...typeDefsOf(name)]);

const rules = new Map(
  guardedFields(schemaDocuments)
    .filter(({ type }) => type === 'Mutation')
    .map(({ field, rule }) => [field, rule]),
);

const queries = new Map(
  guardedFields(schemaDocuments)
    .filter(({ type }) => type === 'Query')
    .map(({ field, rule }) => [field, rule]),
);

const inputName = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

const inputOf = (mutation: string): GraphQLInputObjectType => {
  const type = application.schema.getType(inputName(mutation));
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input of its own`);
  return type;
};

const documentOf = (mutation: string): string =>
  `mutation ($input: ${inputName(mutation)}!) { ${mutation}(input: $input) { success userErrors { code field message } } }`;

/** Whether a payload carries a text under a name, rather than an object. */
const carriesText = (mutation: string, name: string): boolean => {
  const payload = getNamedType(application.schema.getMutationType()?.getFields()[mutation]?.type);
  const field = isObjectType(payload) ? payload.getFields()[name] : undefined;
  return field !== undefined && isLeafType(getNamedType(field.type));
};

/** What an id that a step leaves out could be, by its name: as the story named it. */
const couldBe: Readonly<Record<string, string>> = {
  credentialsId: 'token',
  rootId: 'root',
  findingId: 'finding',
  eventId: 'event',
  groupIds: 'edge',
  parentId: 'question',
  customRoleId: 'auditor',
  safeIds: 'lived',
  openIds: 'lived',
};

/** Lists of what the caller may see, each by itself: they are answered, and empty. */
const narrowed = new Set(['Organization.components', 'Organization.groups', 'Organization.portfolios']);

const code = ({ errors }: ExecutionResult): unknown => errors?.[0]?.extensions['code'];

const told = (result: ExecutionResult, id: string): string => JSON.stringify(result).replaceAll(id, 'the id');

/** The one id that decides who may ask, if there is one. */
const decided = (rule: AccessRule): string => (rule.kind === 'can' ? rule.id.replace('input.', '') : '');

describe('the same story in two tenants', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-twins-'));
  const made: { database?: TestDatabase; git?: HttpsGit; own?: Twin; other?: Twin } = {};
  const tried = new Set<string>();
  const led = new Set<string>();

  before(async function () {
    this.timeout(60_000);
    made.database = await openDatabase('sqlite');
    createRepository(join(folder, 'shop.git'));
    made.git = await startHttpsGit(folder);
    Object.assign(made, await createTwins(made.database, storedReport(join(folder, 'story.sarif')), made.git.port));
  });
  after(async () => {
    await made.git?.close();
    await made.database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const attempt = (env: Env, mutation: string, input: Tree): Promise<ExecutionResult> =>
    run(env, documentOf(mutation), { input });

  /** Asks once with an id, and once with one that belongs to nobody: it must be refused, and by the same answer. */
  const asIfAbsent = async (
    env: Env,
    { mutation }: Step,
    { input, place, id }: { readonly input: Tree; readonly place: IdPlace; readonly id: string },
  ): Promise<void> => {
    const nobody = newId();
    const put = (each: string): Tree => withValue(input, place.path, place.many ? [each] : each);
    const answer = await attempt(env, mutation, put(id));
    const title = `${mutation} with ${place.path.join('.')} of another tenant: ${JSON.stringify(answer)}`;
    expect(told(answer, id), title).to.equal(told(await attempt(env, mutation, put(nobody)), nobody));
    // A filter by what does not exist finds nothing, and that is no fault.
    if (place.path[0] !== 'filter') expect(answer.data?.[mutation] ?? {}, title).not.to.include({ success: true });
  };

  /** Whoever does not hold the permission, with an input by which the holder succeeds. */
  const byThoseWhoMayNot = async (own: Twin, step: Step, rule: AccessRule): Promise<void> => {
    if (rule.kind === 'public') return;
    const input = await own.input(step);
    const refused = async (env: Env, title: string): Promise<void> => {
      const answer = await attempt(env, step.mutation, input);
      expect(code(answer), `${step.mutation} by ${title}: ${JSON.stringify(answer)}`).to.be.oneOf([
        'FORBIDDEN',
        'NOT_FOUND',
        'UNAUTHENTICATED',
      ]);
      expect(answer.data ?? null, title).to.equal(null);
    };
    await refused(await envAs(own.world, 'ANONYMOUS', 'session', null), 'nobody');
    if (rule.kind !== 'can') return;
    for (const caller of callers.filter((each) => !holds(each, rule.permission, levelOf(rule)))) {
      const env = await sessionOf(own.world, caller);
      for (const access of ['session', 'token with the scope alone'] as const)
        await refused(by(env, access, rule.permission), `${caller} by ${access}`);
    }
    const access = 'token without the scope';
    await refused(await envAs(own.world, step.as, access, rule.permission), `${step.as} by ${access}`);
  };

  const withForeignIds = async (own: Twin, other: Twin, step: Step, rule: AccessRule): Promise<void> => {
    const input = { ...(await own.input(step)) };
    for (const place of idPlaces(inputOf(step.mutation))) {
      const given = [valueAt(input, place.path)].flat()[0];
      const name = couldBe[place.path.at(-1) ?? ''] ?? '';
      const id =
        typeof given === 'string'
          ? counterpart(own, other, given)
          : (other.made[name] ?? (name === 'root' ? other.world.root.id : undefined));
      if (id === undefined) continue;
      tried.add(`${step.mutation} ${place.path.join('.')}`);
      await asIfAbsent(await own.as(step.as), step, { input, place, id });
      // The other way round: people of the other tenant, who may do the same to what is theirs.
      if (typeof given === 'string' && place.path.join('.') === decided(rule))
        await asIfAbsent(await other.as(step.as), step, { input, place, id: given });
    }
  };

  /** A token with the scope of the change alone reads nothing on from what it changed. */
  const fromWhatWasChanged = async (
    own: Twin,
    { mutation, as }: Step,
    rule: AccessRule,
    input: Tree,
  ): Promise<void> => {
    if (rule.kind !== 'can' || policy[rule.permission].scope === 'READ') return;
    const env = withScopes(await own.as(as), [policy[rule.permission].scope]);
    for (const [selection, title] of onward(mutation)) {
      const document = documentOf(mutation).replace('{ success', `{ ${selection} success`);
      const { data } = await undone(env, document, { input });
      const changed = Object.values((data?.[mutation] ?? {}) as Tree)
        .flat()
        .filter((each) => typeof each === 'object');
      const below = changed.flatMap((each) => objectsIn(Object.values(each ?? {})));
      const read = below.filter(
        ({ __typename, totalCount }) =>
          String(__typename) in needed || (totalCount !== undefined && !(narrowed.has(title) && totalCount === 0)),
      );
      expect(read, `${mutation}: ${title}`).to.deep.equal([]);
      led.add(`${mutation} ${title}`);
    }
  };

  const happen = async (twin: Twin, step: Step): Promise<void> => {
    const remembered = step.remember?.[1] ?? '';
    const isText = carriesText(step.mutation, remembered);
    const payload = remembered === '' || isText ? remembered : `${remembered} { id }`;
    const document = documentOf(step.mutation).replace('{ success', `{ ${payload} success`);
    const { data, errors } = (await run(await twin.as(step.as), document, { input: await twin.input(step) })) as {
      data?: Record<string, Record<string, { id: string } | string | null | true>> | null;
      errors?: unknown;
    };
    expect(data?.[step.mutation]?.['success'], `${step.mutation}: ${JSON.stringify({ data, errors })}`).to.equal(true);
    if (step.remember === undefined) return;
    const [name, field] = step.remember;
    const kept = data?.[step.mutation]?.[field] as { id: string } | string;
    twin.made[name] = typeof kept === 'string' ? kept : kept.id;
  };

  it('lets nobody in who may not, and no id of one into the other: as if it did not exist, and nothing changes', async function () {
    this.timeout(120_000);
    const { own, other } = made as { own: Twin; other: Twin };
    const met = new Set<string>();
    for (const step of own.steps) {
      const rule = rules.get(step.mutation) as AccessRule;
      const before = await dump(made.database as TestDatabase);
      await byThoseWhoMayNot(own, step, rule);
      await withForeignIds(own, other, step, rule);
      if (!met.has(step.mutation)) await fromWhatWasChanged(own, step, rule, await own.input(step));
      met.add(step.mutation);
      expect(await dump(made.database as TestDatabase), step.mutation).to.deep.equal(before);
      await happen(own, step);
      await happen(other, other.steps[own.steps.indexOf(step)] as Step);
    }
  });

  it('tried each id that a mutation takes', () => {
    const all = [...rules.keys()].flatMap((mutation) =>
      idPlaces(inputOf(mutation)).map(({ path }) => `${mutation} ${path.join('.')}`),
    );
    expect(all.filter((place) => !tried.has(place))).to.deep.equal([]);
    expect(led.size).to.be.greaterThan(100);
  });

  const given = ({ world, made: told_ }: Twin): Arguments => queryArguments(world, told_, told_['lived'] ?? '');
  const nested = guardedFields(schemaDocuments).filter(({ type }) => !rootTypes.includes(type));

  /** Whether a caller's role in the world gives a permission within some scopes; null is a session. */
  const gives = (
    caller: Caller,
    permission: Permission,
    level: Level | 'PLATFORM',
    scopes: readonly string[] | null,
  ): boolean => holds(caller, permission, level) && (scopes === null || scopes.includes(policy[permission].scope));

  const refusedTo = (caller: Caller, scopes: readonly string[] | null): readonly GuardedField[] =>
    nested.filter(({ rule }) => rule.kind === 'can' && !gives(caller, rule.permission, levelOf(rule), scopes));

  const actorOf = async (twin: Twin, caller: Caller, scopes: readonly string[] | null): Promise<Env> => {
    const env = await twin.world.as(caller as Role);
    return scopes === null ? env : withScopes(env, scopes);
  };

  /** All objects that a caller is shown by all queries, fields that are refused to it left out. */
  const shown = async (
    twin: Twin,
    caller: Caller,
    scopes: readonly string[] | null,
    walks: ReturnType<typeof walker>,
  ) => {
    const env = await actorOf(twin, caller, scopes);
    const without = new Set(refusedTo(caller, scopes).map(({ type, field }) => `${type}.${field}`));
    const found: Readonly<Record<string, unknown>>[] = [];
    for (const document of walks(without)) {
      const { data, errors } = await interpreted(env, document, {});
      const faults = (errors ?? []).map(({ originalError, path }) => ({
        code: (originalError as { code?: string } | null)?.code,
        path,
      }));
      // What the table refuses, and lists of one's own, which a token without the scope to read must not read.
      const refused = ({ path }: (typeof faults)[number]): boolean => {
        const rule = path?.length === 1 ? queries.get(String(path[0])) : undefined;
        return rule?.kind === 'can' && !gives(caller, rule.permission, levelOf(rule), scopes);
      };
      const due = faults.filter(
        (fault) => fault.code !== 'FORBIDDEN' || (scopes?.includes('READ') !== false && !refused(fault)),
      );
      expect(due, JSON.stringify(errors)).to.deep.equal([]);
      found.push(...objectsIn(data));
    }
    return found;
  };

  const typesIn = (objects: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<string> =>
    new Set(objects.map(({ __typename }) => String(__typename)).filter((type) => type in needed));
  const idsIn = (objects: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<string> =>
    new Set(
      objects
        .filter(({ __typename, id }) => String(__typename) in needed && id !== undefined)
        .map(({ id }) => String(id)),
    );

  const people = callers.filter((each) => each !== 'ANONYMOUS' && each !== 'STRANGER');
  const scoped = new Set<Caller>(['GATE', 'VIEWER', 'GROUP_MANAGER', 'ORGANIZATION_ORGANIZATION_MANAGER']);
  /** A token is bounded in the same way whoever owns it: some owners do. */
  const boundsOf = (caller: Caller): readonly (readonly string[] | null)[] =>
    scoped.has(caller) ? [null, ...tokenScopes.map((scope) => [scope])] : [null];
  /** Stands in another group of the organization, in which its managers and one analyst are. */
  const elsewhere = new Set(['IPRoot', 'URLRoot', 'ToeInput', 'ToePort']);
  const alsoElsewhere: readonly Caller[] = ['ORGANIZATION_ORGANIZATION_MANAGER', 'ANALYST'];

  it('leads each caller, by every way that there is, to what the table gives it and to nothing else', async function () {
    this.timeout(120_000);
    const { own, other } = made as { own: Twin; other: Twin };
    const foreign = idsIn(await shown(other, 'ORGANIZATION_ORGANIZATION_MANAGER', null, walker(given(other))));
    const walks = walker(given(own));
    expect(foreign.size).to.be.greaterThan(30);
    const everything = typesIn([
      ...(await shown(own, 'ORGANIZATION_ORGANIZATION_MANAGER', null, walks)),
      ...(await shown(own, 'ANALYST', null, walks)),
    ]);
    expect([...everything]).to.have.members(Object.keys(needed));
    for (const caller of people)
      for (const scopes of boundsOf(caller)) {
        const objects = await shown(own, caller, scopes, walks);
        const expected = Object.entries(needed).filter(
          ([type, [permission, level]]) =>
            gives(caller, permission, level, scopes) && (!elsewhere.has(type) || alsoElsewhere.includes(caller)),
        );
        expect([...typesIn(objects)], `${caller} ${String(scopes)}`).to.have.members(expected.map(([type]) => type));
        expect([...idsIn(objects)].filter((id) => foreign.has(id))).to.deep.equal([]);
      }
  });

  it('refuses each caller every field that the table does not give it', async function () {
    this.timeout(120_000);
    const { own } = made as { own: Twin };
    const document = askFor(given(own));
    const met = new Set<string>();
    for (const caller of people)
      for (const scopes of boundsOf(caller)) {
        const env = await actorOf(own, caller, scopes);
        for (const guarded of refusedTo(caller, scopes)) {
          const asked = document(guarded);
          const title = `${guarded.type}.${guarded.field} by ${caller} ${String(scopes)}`;
          if (asked === undefined) throw new Error(`no way leads to ${title}`);
          const { data } = await interpreted(env, asked, {});
          const told = objectsIn(data).filter(({ __typename }) => __typename === guarded.type);
          expect(
            told.filter(({ [guarded.field]: value }) => (value ?? null) !== null),
            title,
          ).to.deep.equal([]);
        }
      }
    // The ways do lead there: whoever holds the permission gets there by them.
    for (const caller of alsoElsewhere) {
      const refused = refusedTo(caller, null);
      for (const guarded of nested.filter((each) => !refused.includes(each))) {
        const { data } = await interpreted(await actorOf(own, caller, null), document(guarded) as DocumentNode, {});
        if (objectsIn(data).some(({ __typename }) => __typename === guarded.type))
          met.add(`${guarded.type}.${guarded.field}`);
      }
    }
    expect(nested.map(({ type, field }) => `${type}.${field}`).filter((each) => !met.has(each))).to.deep.equal([]);
  });

  it('narrows lists by ids of the other tenant to what ids of nobody leave: nothing', async () => {
    const { own, other } = made as { own: Twin; other: Twin };
    const foreign: Readonly<Record<string, string | undefined>> = {
      rootId: other.world.root.id,
      findingId: other.made['finding'],
      groupId: other.world.group.id,
      subjectId: other.world.group.id,
      customRoleId: other.made['auditor'],
    };
    const lists = narrowedLists(given(own));
    expect(lists.map(({ type, field }) => `${type}.${field}`)).to.include.members([
      'Group.vulnerabilities',
      'Finding.vulnerabilities',
      'Group.events',
      'Organization.auditLog',
    ]);
    for (const { type, field, place, document } of lists) {
      const env = await own.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
      const id = foreign[place];
      if (id === undefined) throw new Error(`say what ${place} could be of the other tenant`);
      const answer = await interpreted(env, document(id), {});
      expect(answer, `${type}.${field}`).to.deep.equal(await interpreted(env, document(newId()), {}));
      const found = objectsIn(answer.data).filter(({ __typename }) => __typename === type);
      expect(found.length, `${type}.${field}`).to.be.greaterThan(0);
      found.forEach(({ [field]: list }) => expect(list).to.deep.equal({ nodes: [], totalCount: 0 }));
    }
  });
});
