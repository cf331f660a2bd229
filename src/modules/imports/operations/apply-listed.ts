import type { Env } from '../../../kernel/env';
import { applyInventory, type InventoryCounts, type InventoryPlace } from '../../components';
import type { RunOutline } from '../domain/observation';

/**
 * Has the scope of a run list what its inventory lists: a complete one, in which anything can be told apart, of a run
 * that went well and is not outdated.
 */
export const applyListed = (
  env: Env,
  run: RunOutline,
  components: number,
  place: InventoryPlace & { readonly outdated: boolean },
): Promise<InventoryCounts | null> =>
  run.inventory === true && components > 0 && run.successful && !place.outdated
    ? applyInventory(env, place, run.linkTargets ?? null)
    : Promise.resolve(null);
