import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows, real } from '../../../database/rows';

interface Figures {
  readonly findingId: string;
  readonly open: number;
  readonly closed: number;
  readonly accepted: number;
  readonly standing: number;
  readonly released: number;
  readonly score: number;
}

/** Of what stands, what was decided to be no matter any more. */
const open = `state = 'VULNERABLE' and coalesce(zero_risk, '') <> 'CONFIRMED'`;
const acceptedForGood = `treatment = 'ACCEPTED_UNDEFINED' and coalesce(acceptance, '') = 'APPROVED'`;

/** The figures of findings, of what is released and not removed. */
export const selectFigures = (db: Db, findingIds: readonly string[]): Promise<readonly Figures[]> =>
  rawRows<Figures>(
    db,
    `select finding_id,
       count(case when ${open} and not (${acceptedForGood}) then 1 end) as open,
       count(case when state = 'SAFE' then 1 end) as closed,
       count(case when ${open} and (treatment = 'ACCEPTED' or ${acceptedForGood}) then 1 end) as accepted,
       count(case when ${open} then 1 end) as standing,
       count(case when state in ('VULNERABLE', 'SAFE') then 1 end) as released,
       coalesce(max(case when state <> 'DELETED' then severity_score end), 0.0) as score
     from vulnerabilities where ${amongText(db, 'finding_id')} group by finding_id`,
    [listBinding(findingIds)],
    { findingId: plain, open: plain, closed: plain, accepted: plain, standing: plain, released: plain, score: real },
  );
