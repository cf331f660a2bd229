import type { Env } from '../../../kernel/env';
import { discardComponents } from '../../components';
import { discardStaged } from '../../vulnerabilities';

/** Forgets what was kept aside of a report. */
export const discardReport = async (env: Env, reportId: string): Promise<void> => {
  await discardComponents(env, reportId);
  await discardStaged(env, reportId);
};
