import { takeTurns } from '../../../database/turns';
import { again } from '../../../kernel/again';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { assignments, inProgressOf, type Assignment } from '../../vulnerabilities';
import { isMember } from './assign';
import { batch, end } from './end-treatments';
import { untreated } from '../domain/treatment';

const endSome = (env: Env, assignment: Assignment): Promise<Result<number, never>> =>
  transact<number, never>(env, async (inner) => {
    // One process at a time: another one finds nothing left.
    await takeTurns(inner.db, 'assignments of members who left');
    if (await isMember(inner, assignment, assignment.assigneeId)) return succeed(0);
    const left = await inProgressOf(inner, assignment, batch);
    await end(inner, left, 'WITHDRAW', () => untreated, 'The assignee is no member of the group any more.');
    return succeed(left.length);
  });

const endAll = async (env: Env, assignment: Assignment): Promise<number> => {
  // Somebody may decide on one of them at the same moment: then the batch is read anew.
  const ended = await again(() => endSome(env, assignment));
  const number = ended.ok ? ended.value : 0;
  return number < batch ? number : number + (await endAll(env, assignment));
};

/**
 * Has what members began to mend who left its group be untreated again, so that somebody takes it up; answers how much
 * that was. What is accepted stays so. The server does it, nobody else.
 */
export const endAbandoned = async (env: Env): Promise<number> => {
  const server: Env = { ...env, actor: { kind: 'SERVER', email: 'members-who-left' } };
  return (await assignments(server)).reduce<Promise<number>>(
    async (sum, assignment) => (await sum) + (await endAll(server, assignment)),
    Promise.resolve(0),
  );
};
