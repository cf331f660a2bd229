import { isDuplicate } from '../../../database/retry';
import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { conflict } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import * as data from '../data/environments';
import {
  checkEnvironment,
  environmentKey,
  maximumEnvironments,
  type EnvironmentPlace,
  type GitRootEnvironment,
} from '../domain/environment';
import { gitRootToChange } from './git-root-to-change';
import { rootTenancy } from './read-roots';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'WRONG_STATE' | 'LIMIT_REACHED'>;

const taken = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', 'url'], 'The root has this environment already.');

const checkRoom = (present: readonly GitRootEnvironment[], place: EnvironmentPlace): Result<null, Refused> => {
  if (present.some((each) => environmentKey(each) === environmentKey(place))) return taken();
  return present.length < maximumEnvironments
    ? succeed(null)
    : refuse('LIMIT_REACHED', ['input', 'rootId'], `A root may have at most ${maximumEnvironments} environments.`);
};

/** Adds an environment to an active git root. */
export const addGitRootEnvironment = async (
  env: Env,
  rootId: string,
  draft: EnvironmentPlace,
): Promise<Result<GitRootEnvironment, Refused>> => {
  try {
    return await transact<GitRootEnvironment, Refused>(env, async (inner) => {
      const root = await gitRootToChange(inner, rootId);
      if (!root.ok) return root;
      const place = checkEnvironment(draft);
      if (!place.ok) return place;
      await takeTurns(inner.db, `environments of root ${rootId}`);
      const room = checkRoom(await data.selectEnvironments(inner.db, [rootId]), place.value);
      if (!room.ok) return room;
      const { organizationId, groupId } = root.value;
      const environment: GitRootEnvironment = {
        id: inner.newId(),
        organizationId,
        groupId,
        rootId,
        ...place.value,
        createdAt: inner.now(),
        createdBy: nameOf(inner.actor),
      };
      await data.insertEnvironment(inner.db, environment);
      await record(inner, {
        type: 'GitRootEnvironmentAdded',
        on: rootTenancy(root.value),
        subjectId: environment.id,
        data: { after: environment },
      });
      return succeed(environment);
    });
  } catch (error) {
    if (isDuplicate(error)) return taken();
    throw error;
  }
};

/** Removes an environment of an active git root. */
export const removeGitRootEnvironment = (
  env: Env,
  rootId: string,
  environmentId: string,
): Promise<Result<null, Refusal<'WRONG_STATE' | 'NOT_FOUND'>>> =>
  transact<null, Refusal<'WRONG_STATE' | 'NOT_FOUND'>>(env, async (inner) => {
    const root = await gitRootToChange(inner, rootId);
    if (!root.ok) return root;
    const present = await data.selectEnvironments(inner.db, [rootId]);
    const before = present.find(({ id }) => id === environmentId);
    if (before === undefined)
      return refuse('NOT_FOUND', ['input', 'environmentId'], 'The root has no such environment.');
    if ((await data.deleteEnvironment(inner.db, environmentId)) === 0) throw conflict();
    await record(inner, {
      type: 'GitRootEnvironmentRemoved',
      on: rootTenancy(root.value),
      subjectId: environmentId,
      data: { before },
    });
    return succeed(null);
  });

/** The environments of roots that the actor was shown. */
export const environmentsOfRoots = async (
  { db }: Env,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GitRootEnvironment[]>> =>
  grouped(rootIds, await data.selectEnvironments(db, rootIds), ({ rootId }) => rootId);
