import type { Env } from '../../../kernel/env';
import { discardComponents } from '../../components';
import { discardStaged } from '../../vulnerabilities';

/** Forgets what was kept aside of a report; `components` tells whether an inventory may be among it. */
export const discardReport = async (
  env: Env,
  reportId: string,
  { components }: { readonly components: boolean } = { components: true },
): Promise<void> => {
  if (components) await discardComponents(env, reportId);
  await discardStaged(env, reportId);
};
