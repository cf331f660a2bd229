import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import * as closings from '../data/closings';
import { selectGoneBefore, type Gone } from '../data/gone-before';
import { holdClosings } from '../data/held';
import { happeningsIn, type Done } from '../domain/tracking';
import type { SightingScope } from '../domain/staging';
import type { Vulnerability } from '../domain/vulnerability';

/** How many vulnerabilities a tool sees in a scope. */
export const presentIn = ({ db }: Env, scopeId: string): Promise<number> => closings.countPresent(db, scopeId);

/** How many of what the tool saw until now a report neither shows nor claims, and how many of them it would close. */
export const vanishedFrom = async (
  { db }: Env,
  scopeId: string,
  reportId: string,
): Promise<{ readonly vanished: number; readonly closable: number }> => {
  const vanished = await closings.countVanished(db, scopeId, reportId);
  return { vanished, closable: vanished === 0 ? 0 : await closings.countClosable(db, scopeId, reportId) };
};

/**
 * How much of what was seen once is gone, of what was left open before and a report does not show either: the greatest
 * share of more than `least`; nothing where nothing was left open.
 */
export const goneBefore = async (
  { db }: Env,
  { id, lastReportId }: Pick<SightingScope, 'id' | 'lastReportId'>,
  reportId: string,
  least: number,
): Promise<Gone | undefined> =>
  lastReportId === null ? undefined : selectGoneBefore(db, id, reportId, lastReportId, least);

/**
 * Closes what the tool does not see any more and no other does: what the report just showed so, or what waited with it
 * for confirmation. Who has looked says how many of what it saw vanished. Answers how many were closed, and the findings
 * concerned.
 */
export const closeVanished = async (
  env: Env,
  tenancy: Pick<Vulnerability, 'organizationId' | 'groupId'>,
  scopeId: string,
  reportId: string,
  { silence, vanished }: { readonly silence: closings.Silence; readonly vanished?: number },
): Promise<Done & { readonly closed: number }> => {
  const nothing = { closed: 0, findingIds: [], happenings: [] };
  if (vanished === 0) return nothing;
  const gone = await closings.insertClosings(env.db, scopeId, reportId, silence, env.newId);
  await closings.updateUnseen(env.db, scopeId, reportId, silence);
  if (gone === 0) return nothing;
  await holdClosings(env.db, reportId);
  const how = { at: env.now(), by: nameOf(env.actor) };
  const { closed, ofFindings } = await closings.closeChosen(env.db, reportId, how.at, how.by);
  return { closed, findingIds: [...ofFindings.keys()], happenings: happeningsIn(tenancy, 'SAFE', ofFindings, how) };
};
