import type { ExportFormat } from '../modules/vulnerability-files';
import type { GroupName, ServerOptions } from './options';

export interface ExportOptions extends ServerOptions {
  readonly group: GroupName;
  readonly format: ExportFormat;
  readonly root?: readonly string[];
  readonly filter?: string;
  readonly output?: string;
  readonly token?: string;
}

/** The formats, and how the address of each ends. */
export const extensions = { jsonl: '', csv: '.csv', sarif: '.sarif', vex: '.cdx.json' } as const;
