import type { Db } from '../../../database/db';
import { given } from '../../../database/portable';
import { rawChange } from '../../../database/rows';

/** The figures of a finding, as its vulnerabilities have them. */
export interface FindingFigures {
  readonly findingId: string;
  /** Open, and neither of confirmed zero risk nor accepted for good. */
  readonly open: number;
  readonly closed: number;
  /** Open, and under an acceptance in force. */
  readonly accepted: number;
  /** Open, whatever was decided but a confirmed zero risk. */
  readonly standing: number;
  /** Open or closed. */
  readonly released: number;
  readonly score: number;
}

/** Stores figures and derives status, first release and, where no vector tells it, the score. */
export const updateFigures = (db: Db, figures: readonly FindingFigures[], now: string): Promise<number> => {
  const { source, binding } = given(
    db,
    {
      findingId: 'text',
      open: 'bigint',
      closed: 'bigint',
      accepted: 'bigint',
      standing: 'bigint',
      released: 'bigint',
      score: 'double precision',
    },
    figures as unknown as readonly Record<string, unknown>[],
  );
  const moment = db.engine === 'sqlite' ? '?' : '?::timestamptz';
  return rawChange(
    db,
    `update findings set
       open_vulnerabilities = given.open,
       closed_vulnerabilities = given.closed,
       accepted_vulnerabilities = given.accepted,
       status = case when given.standing > 0 then 'VULNERABLE' when given.released > 0 then 'SAFE' else 'DRAFT' end,
       released_at = case when given.released > 0 then coalesce(released_at, ${moment}) else released_at end,
       severity_score = case when cvss31 is null and cvss40 is null then given.score else severity_score end
     from ${source} where findings.id = given.finding_id`,
    [now, binding],
  );
};
