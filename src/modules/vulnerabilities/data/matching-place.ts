import type { Db } from '../../../database/db';
import type { Known, RunPart } from '../domain/staging';
import { matchBy } from './matching';

/** What was closed comes back by its place only where nothing says that other code stands there: lines moved meanwhile. */
const unlessOtherCode = (): string => `and not (staged.content_identity is not null
  and exists (select 1 from vulnerabilities as closed where closed.id = known.vulnerability_id and closed.state = 'SAFE')
  and exists (select 1 from vulnerability_identities as own
    where own.vulnerability_id = known.vulnerability_id and own.algorithm = 'CONTENT'))`;

const standsThere = `and exists (select 1 from vulnerabilities as stands where stands.id = known.vulnerability_id
  and stands."where" = staged."where" and coalesce(stands.line, -1) = coalesce(staged.line, -1))`;

/**
 * What stands in the same place, whatever its code says; what is open, that is. Where it stands comes before where others
 * see it, or saw it.
 */
export const matchPlace = async (db: Db, known: Known, part: RunPart): Promise<void> => {
  await matchBy(db, known, part, 'location_identity', 'LOCATION', () => `${unlessOtherCode()} ${standsThere}`);
  await matchBy(db, known, part, 'location_identity', 'LOCATION', unlessOtherCode);
};
