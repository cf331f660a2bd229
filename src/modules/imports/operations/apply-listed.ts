import type { Env } from '../../../kernel/env';
import { applyInventory, type InventoryCounts, type InventoryPlace } from '../../components';
import type { RunOutline } from '../domain/observation';

/** Has the scope of a run list what its inventory lists: a complete one of a run that went well and is not outdated. */
export const applyListed = (
  env: Env,
  run: RunOutline,
  place: InventoryPlace & { readonly outdated: boolean },
): Promise<InventoryCounts | null> =>
  run.inventory === true && run.successful && !place.outdated ? applyInventory(env, place) : Promise.resolve(null);
