import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import { auditPages, type AuditEntry, type AuditLogArguments } from '../index';

export const AUDIT_LOG = token<ByParent<AuditLogArguments, Page<AuditEntry>>>('AUDIT_LOG');

export const auditProviders: readonly Provider[] = [byParent(AUDIT_LOG, auditPages)];
