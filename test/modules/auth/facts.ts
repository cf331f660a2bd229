import type { Database } from '../../../src/database/connect';

/** A fact of the journal, as far as tests of signing in look at it. */
export interface ToldFact {
  readonly type: string;
  readonly subject: string | null;
  readonly actor: string;
  readonly door: string;
}

/** What the journal has of some type, or of all types, in the order in which it happened. */
export const factsOf = async ({ writer, engine }: Database, type?: string): Promise<readonly ToldFact[]> => {
  const answer = (await writer.raw(
    'select type, subject_id as subject, actor, door from journal order by id',
  )) as ToldFact[] & {
    rows: ToldFact[];
  };
  return (engine === 'sqlite' ? answer : answer.rows).filter((fact) => type === undefined || fact.type === type);
};
