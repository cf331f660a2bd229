import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { authorize } from '../../access';
import { auditListing, type AuditFilter } from '../data/entry-lists';
import type { AuditEntry } from '../domain/entry';

export interface AuditLogArguments extends PageArguments {
  readonly filter?: AuditFilter | null | undefined;
}

/** What happened in organizations, the newest first: a page for each. Throws where the actor may not read it. */
export const auditPages = async (
  env: Env,
  organizationIds: readonly string[],
  { filter, ...page }: AuditLogArguments,
): Promise<ReadonlyMap<string, Page<AuditEntry>>> => {
  organizationIds.forEach((organizationId) => {
    authorize(env, 'AUDIT_READ', { organizationId, groupId: null });
  });
  return pagesOf(auditListing(env.db, filter), organizationIds, page);
};
