import { expect } from 'chai';
import type { Report } from '../../../../src/modules/imports';
import type { Imports } from './imports';

const sightingsIn = (id: string, suppression: 'null' | 'not null'): string => `select 1 from sightings
  join sighting_scopes as scopes on scopes.id = sightings.scope_id
  where sightings.vulnerability_id = vulnerabilities.id and presence = 'PRESENT' and suppression is ${suppression}
    and sightings.report_id = '${id}' and scopes.last_report_id = '${id}'`;

const asked = `step.report_id is not null and step.kind = 'REQUESTED'`;

const newest = `step.id = (select max(id) from treatment_changes as last where last.vulnerability_id = vulnerabilities.id)`;

/** What a report must neither leave nor make of what tools suppress, where policies have acceptance be asked for. */
const wrong = (id: string): Readonly<Record<string, string>> => ({
  'asked for once more than it was taken back': `select vulnerability_id from treatment_changes
    where report_id is not null group by vulnerability_id
    having sum(case kind when 'REQUESTED' then 1 when 'CANCELLED' then -1 else 0 end) not in (0, 1)`,
  'taken back what people asked for': `select step.id from treatment_changes as step
    where step.report_id is not null and step.kind = 'CANCELLED' and not exists (select 1 from treatment_changes as before
      where before.report_id is not null and before.kind = 'REQUESTED' and before.id = (select max(id)
        from treatment_changes as other where other.vulnerability_id = step.vulnerability_id and other.id < step.id))`,
  'not asked for': `select id from vulnerabilities where state = 'VULNERABLE' and released_at is not null
    and treatment = 'UNTREATED' and coalesce(zero_risk, '') <> 'CONFIRMED' and exists (${sightingsIn(id, 'not null')})
    and not exists (select 1 from treatment_changes as step where step.vulnerability_id = vulnerabilities.id and ${asked})`,
  'not taken back': `select id from vulnerabilities where state = 'VULNERABLE' and acceptance = 'SUBMITTED'
    and exists (select 1 from treatment_changes as step
      where step.vulnerability_id = vulnerabilities.id and ${asked} and ${newest})
    and exists (${sightingsIn(id, 'null')}) and not exists (select 1 from sightings where vulnerability_id = vulnerabilities.id
      and presence = 'PRESENT' and suppression is not null)`,
});

/** Checks what a report that was applied just now asked for, by what policies then said; nothing by default. */
export const checkAsked = async (
  imports: Imports,
  { id, counts }: Pick<Report, 'id' | 'counts'>,
  policy: 'IGNORE' | 'REQUEST_ACCEPTANCE',
): Promise<void> => {
  const made = await imports.rows(
    `select kind from treatment_changes where report_id = '${id}' and kind in ('REQUESTED', 'CANCELLED')`,
  );
  if (policy === 'IGNORE') {
    expect(made, 'asked for though policies do not say so').to.deep.equal([]);
    return;
  }
  expect(counts.droppedFor.filter(({ reason }) => reason === 'SUPPRESSED')).to.deep.equal([]);
  for (const [what, sql] of Object.entries(wrong(id))) expect(await imports.rows(sql), what).to.deep.equal([]);
};
