import type { Engine } from '../../../../src/database/db';
import type { Imports } from '../apply/imports';

/** What an import made of one result. */
export interface Told {
  readonly ruleId: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly outcome: string;
  readonly vulnerabilityId: string;
}

const copied = (row: string): readonly string[] => [
  `insert into told_outcomes values (${row}.report_id, ${row}.ordinal, ${row}.vulnerability_id, ${row}.outcome)`,
  `insert into told_observations values (${row}.report_id, ${row}.ordinal, ${row}.rule_id, ${row}."where", ${row}.line, ${row}."column")`,
];

const [outcome, observation] = copied('old') as [string, string];

const watching: Readonly<Record<Engine, readonly string[]>> = {
  sqlite: [
    `create trigger if not exists tell_outcome before delete on staged_outcomes begin ${outcome}; end`,
    `create trigger if not exists tell_observation before delete on staged_observations begin ${observation}; end`,
  ],
  postgres: [
    `create or replace function tell_outcome() returns trigger language plpgsql as $$ begin ${outcome}; return old; end $$`,
    `create or replace function tell_observation() returns trigger language plpgsql as $$ begin ${observation}; return old; end $$`,
    'create or replace trigger tell_outcome before delete on staged_outcomes for each row execute function tell_outcome()',
    'create or replace trigger tell_observation before delete on staged_observations for each row execute function tell_observation()',
  ],
};

/** Keeps what the staging tables hold when they are emptied. Which result became what, nothing else tells. */
export const watchOutcomes = async ({ rows }: Imports, engine: Engine): Promise<void> => {
  for (const sql of [
    'create table if not exists told_outcomes (report_id text, ordinal bigint, vulnerability_id text, outcome text)',
    'create table if not exists told_observations (report_id text, ordinal bigint, rule_id text, "where" text, line bigint, "column" bigint)',
    ...watching[engine],
  ])
    await rows(sql);
};

/** What a report made of each of its results, in the order of the file. */
export const outcomesOf = async ({ rows }: Imports, reportId: string): Promise<readonly Told[]> =>
  (
    await rows(
      `select told_observations.ordinal, rule_id, "where" as path, line, "column", outcome, vulnerability_id
       from told_observations join told_outcomes on told_outcomes.report_id = told_observations.report_id
         and told_outcomes.ordinal = told_observations.ordinal
       where told_observations.report_id = '${reportId}' and outcome is not null order by told_observations.ordinal`,
    )
  ).map((row) => ({ ...row, line: Number(row['line'] ?? 1), column: Number(row['column'] ?? 0) }) as unknown as Told);
