import type * as Api from '../../../../generated/graphql/audit/types';
import type { Complete } from '../../../kernel/complete';
import { countFields } from '../../../kernel/page';
import { AUDIT_LOG } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Organization: {
    auditLog: ({ id }, args, { injector }) => injector.get(AUDIT_LOG).load(id, args),
  },
  AuditEntryConnection: countFields,
};
