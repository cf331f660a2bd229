import type { Env } from '../../../kernel/env';
import { discardComponents, freeComponentsRoom } from '../../components';
import { discardStaged, freeStagedRoom } from '../../vulnerabilities';

/** Forgets what was kept aside of a report; `components` tells whether an inventory may be among it. */
export const forgetStaged = async (
  env: Env,
  reportId: string,
  { components }: { readonly components: boolean },
): Promise<void> => {
  if (components) await discardComponents(env, reportId);
  await discardStaged(env, reportId);
};

/** Forgets what was kept aside of a report, and gives its room back. Outside of any transaction. */
export const discardReport = async (env: Env, reportId: string): Promise<void> => {
  await forgetStaged(env, reportId, { components: true });
  await freeComponentsRoom(env);
  await freeStagedRoom(env);
};
