import type { Env } from '../../../kernel/env';
import { pageRequest, type Page, type PageArguments, type PageRequest } from '../../../kernel/page';
import { pageOf } from '../../../kernel/page-of';
import { requireReach } from '../../access';
import { heldReattacks } from '../../reattacks';
import { vulnerabilitiesByIds, vulnerabilityVisible, type Vulnerability } from '../../vulnerabilities';

const sort = 'ID_ASC';

/** The ids of a page in the direction of the request, and one more when there are more. */
const wanted = (ids: readonly string[], { size, from, after, before }: PageRequest): readonly string[] => {
  const within = ids.filter((id) => (after === null || id > after.id) && (before === null || id < before.id)).sort();
  return (from === 'START' ? within : [...within].reverse()).slice(0, size + 1);
};

/** The vulnerabilities whose reattacks events hold, those that the actor may see: a page for each event. */
export const heldVulnerabilityPages = async (
  env: Env,
  eventIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<Vulnerability>>> => {
  requireReach(env, 'VULNERABILITY_READ');
  const request = pageRequest(page, sort, 'text');
  const held = await heldReattacks(env, eventIds);
  const ofEvents = [...held].map(([eventId, ids]) => ({ eventId, ids, shown: wanted(ids, request) }));
  const found = new Map(
    (
      await vulnerabilitiesByIds(
        env,
        ofEvents.flatMap(({ shown }) => shown),
      )
    ).map((each) => [each.id, each]),
  );
  return new Map(
    ofEvents.map(({ eventId, ids, shown }) => {
      const rows = shown.flatMap((id) => found.get(id) ?? []).filter((each) => vulnerabilityVisible(env, each));
      return [
        eventId,
        pageOf(
          request,
          rows,
          sort,
          ({ id }) => id,
          () => Promise.resolve(ids.length),
        ),
      ] as const;
    }),
  );
};
