/**
 * That an outcome which is looked up by its vulnerability is of a run: its ordinals are bound. Computed, so that
 * PostgreSQL does not walk all outcomes of the run, which an index has in order, for each vulnerability.
 */
export const isOfRun = (outcome: string): string => `${outcome}.ordinal + 0 >= ? and ${outcome}.ordinal + 0 < ?`;

/** That an observation, which is called `staged`, was not recognised as anything yet, and nothing else became of it. */
export const isUnrecognised = `not exists (select 1 from staged_outcomes as done
  where done.report_id = staged.report_id and done.ordinal = staged.ordinal)`;
