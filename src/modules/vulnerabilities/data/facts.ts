import type { Db } from '../../../database/db';
import type { SightingScope } from '../domain/staging';

/** What all rows of one run have in common. */
export interface RunFacts {
  readonly reportId: string;
  readonly organizationId: string;
  readonly groupId: string;
  readonly rootId: string;
  readonly scopeId: string;
  /** The key of identities that the tool and category has for itself; null when it has none. */
  readonly ownKey: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly now: string;
  readonly by: string;
  /** What tools report waits for review: it is born SUBMITTED and not released. */
  readonly review: boolean;
  /** How the scope stood before the report. */
  readonly before: Pick<SightingScope, 'lastReportId' | 'lastSeenAt'>;
  /** Whether anything of the root was reported before: if not, undoing restores nothing of it. */
  readonly known: boolean;
  /** Whether results may bring identities along, which may be equal to others; all others are told apart. */
  readonly carried: boolean;
  /** A newer run was applied before: this one only adds, and renews or takes nothing. */
  readonly outdated: boolean;
  /** Whether what the scope does not show any more may be gone: if not, it keeps what it is recognised by. */
  readonly silent: boolean;
}

/** Places for bindings in a select list, where PostgreSQL wants to be told their types. */
export const placeholders = ({ engine }: Db): { readonly time: string; readonly text: string } =>
  engine === 'sqlite' ? { time: '?', text: '?' } : { time: '?::timestamptz', text: '?::text' };
