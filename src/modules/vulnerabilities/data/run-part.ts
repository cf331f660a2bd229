/**
 * That an outcome which is looked up by its vulnerability is of a run: its ordinals are bound. Computed, so that
 * PostgreSQL does not walk all outcomes of the run, which an index has in order, for each vulnerability.
 */
export const isOfRun = (outcome: string): string => `${outcome}.ordinal + 0 >= ? and ${outcome}.ordinal + 0 < ?`;
