/* eslint-disable functional/no-loop-statements, functional/immutable-data, functional/no-let -- goes through pages of statements */
import type { Env } from '../../../kernel/env';
import { may } from '../../access';
import { otherNames } from '../../advisories';
import { groupTenancy, type Group } from '../../groups';
import { namedComponents, stagedStatements, type NamedComponent, type StagedStatement } from '../../vulnerabilities';
import { matcherOf } from '../domain/matched-statements';
import type { Notification } from '../domain/observation';
import {
  complaintOf,
  jointOutcome,
  statementCountsOf,
  statementDropReasons,
  type StatementCounts,
  type StatementOutcome,
} from '../domain/statements';
import type { Application } from './application';
import { followLinks } from './followed-links';
import { makeStatements, type ChosenStatement } from './make-statements';

/** Whether an actor may have a VEX claim zero risk. */
export const mayClaim = (actor: Env['actor'], group: Group): boolean =>
  may(actor, 'ZERO_RISK_REQUEST', groupTenancy(group));

const page = 1000;

type Matches = (statement: StagedStatement) => readonly NamedComponent[];

/** Goes through what a report states, page by page, with what each statement holds for. */
const eachStatement = async (
  env: Env,
  { reportId, root, group }: Application,
  take: (statement: StagedStatement, components: readonly NamedComponent[]) => void,
): Promise<void> => {
  for (let from = 0; ;) {
    const statements = await followLinks(env, root.id, await stagedStatements(env, reportId, from, page));
    const names = [...new Set(statements.flatMap((statement) => statement.names))];
    const others = await otherNames(env, group.organizationId, names);
    const all = [...new Set([...names, ...[...others.values()].flat()])];
    const matches: Matches = matcherOf(await namedComponents(env, root, all), others);
    statements.forEach((statement) => take(statement, statement.state === null ? [] : matches(statement)));
    if (statements.length < page) return;
    from = (statements.at(-1)?.ordinal ?? 0) + 1;
  }
};

/** The newest statement on each vulnerability; of several that were made at the same time the last. */
const chooseNewest = async (
  env: Env,
  application: Application,
  madeAt: (statement: StagedStatement) => string,
): Promise<ReadonlyMap<string, ChosenStatement>> => {
  const chosen = new Map<string, ChosenStatement>();
  const found = { statements: 0 };
  await eachStatement(env, application, (statement, components) => {
    found.statements += 1;
    const { ordinal, state } = statement;
    const issuedAt = madeAt(statement);
    components.forEach(({ id, findingId }) => {
      if (state !== null && issuedAt >= (chosen.get(id)?.issuedAt ?? ''))
        chosen.set(id, { vulnerabilityId: id, findingId, ordinal, state, issuedAt });
    });
  });
  if (found.statements !== application.statements) throw new Error('what the report states is gone');
  return new Map([...chosen].toSorted(([, one], [, other]) => one.ordinal - other.ordinal));
};

const mostLabels = 10;

/** What became of a report's statements; `recorded` tells whether anything is stored that was not before. */
export interface AppliedStatements {
  readonly counts: StatementCounts;
  readonly notifications: readonly Notification[];
  readonly recorded: boolean;
}

/**
 * Has statements of a report do what they may, once its results were applied, in the same transaction. Pages of a
 * thousand are matched twice: first for the newest on each vulnerability, then to tell what became of each statement.
 */
export const applyStatements = async (env: Env, application: Application): Promise<AppliedStatements> => {
  const now = env.now();
  // The same file says the same as the first time: it is no newer statement.
  const endedAt = application.runs[0]?.endedAt ?? application.repeats?.createdAt ?? now;
  // What claims to come from the future would outdate all that is stated until then.
  const madeAt = ({ issuedAt }: StagedStatement): string => {
    const made = issuedAt ?? endedAt;
    return made > now ? now : made;
  };
  const chosen = await chooseNewest(env, application, madeAt);
  const { outcomes, recorded } = await makeStatements(env, application, [...chosen.values()]);
  const counts = new Map<StatementOutcome, number>();
  const labels = new Map<StatementOutcome, string[]>();
  await eachStatement(env, application, ({ ordinal, state, label }, components) => {
    const each = components.map(({ id }): StatementOutcome => {
      const newest = chosen.get(id);
      if (newest?.ordinal === ordinal || newest?.state === state) return outcomes.get(id) ?? 'UNMATCHED';
      return 'OLDER';
    });
    const outcome = state === null ? 'UNCLEAR' : jointOutcome(each);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const known = labels.get(outcome) ?? [];
    if (known.length < mostLabels) labels.set(outcome, [...known, label]);
  });
  return {
    counts: statementCountsOf(Object.fromEntries(counts)),
    recorded,
    notifications: statementDropReasons.flatMap((reason) => {
      const count = counts.get(reason) ?? 0;
      return count === 0
        ? []
        : [{ level: 'NOTE' as const, text: complaintOf(reason, count, labels.get(reason) ?? []) }];
    }),
  };
};
