import type { Env } from '../../../kernel/env';
import type { Group } from '../../groups';
import type { Root } from '../../roots';
import type { Report } from '../domain/report';
import type { Staged } from './stage-report';
import type { StoredReport } from './stored-report';

/** A report that was read, with all that applying it needs. */
export interface WholeReport {
  readonly reportId: string;
  readonly group: Group;
  readonly root: Root;
  readonly upload: {
    readonly file: { readonly fileName: string };
    readonly branch: string | null;
    readonly commit: string | null;
    readonly dryRun: boolean;
    readonly confirmClosing: boolean;
    readonly category?: string | null;
    readonly analysedAt?: string | null;
  };
  readonly stored: Pick<StoredReport, 'bytes' | 'sha256'>;
  readonly contentKey: string;
  readonly staged: Staged;
  /** Whether whoever uploaded it may claim zero risk. */
  readonly claims: boolean;
  /** Keeps the report, in the transaction that applies it. */
  readonly keep: (env: Env, report: Report) => Promise<void>;
}
