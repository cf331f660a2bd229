import type { Env } from '../../../src/kernel/env';
import { call } from '../call';

/** What is told of an event that is reported in specs, the VPN being down. */
export const aboutVpn = { type: 'VPN_ISSUES', detail: 'No route.', startedAt: '2026-01-01T00:00:00.000Z' };

/** Reports an event as somebody who may; answers its id. */
export const reportEvent = async (env: Env, groupId: string, more: object = {}): Promise<string> => {
  const { event } = await call(env, 'addEvent', { groupId, ...aboutVpn, ...more }, 'event { id }');
  return (event as { id: string }).id;
};
