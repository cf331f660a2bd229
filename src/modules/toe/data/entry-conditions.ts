import type { Range } from '../../../database/filter';
import type { Filter } from '../../../kernel/filter';
import type { Order } from '../../../kernel/listing';
import type { Presence } from '../domain/entry';

type Instants = Range<string>;
/** Bounds, both included. */
export interface Numbers {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
}

/** What entries of all kinds are found by. */
export interface EntryConditions {
  readonly rootId: readonly string[];
  readonly presence: readonly Presence[];
  readonly seenAt: Instants;
  readonly hasVulnerabilities: boolean;
  readonly attackedAt: Instants;
  readonly firstAttackAt: Instants;
  readonly attackedBy: readonly string[];
  readonly absentSince: Instants;
}
export interface LinesConditions extends EntryConditions {
  readonly filenameStartsWith: string;
  readonly filenameContains: string;
  readonly lastAuthor: readonly string[];
  readonly lastCommit: readonly string[];
  readonly modifiedAt: Instants;
  readonly loc: Numbers;
  readonly attackedLines: Numbers;
  readonly coverage: Numbers;
  readonly commentsContains: string;
}
export interface InputConditions extends EntryConditions {
  readonly componentStartsWith: string;
  readonly componentContains: string;
  readonly entryPointContains: string;
}
export interface PortConditions extends EntryConditions {
  readonly port: Numbers;
}

export type ToeLinesFilter = Filter<LinesConditions>;
export type ToeInputFilter = Filter<InputConditions>;
export type ToePortFilter = Filter<PortConditions>;
export type ToeLinesOrder = Order<'FILENAME' | 'LOC' | 'MODIFIED_AT' | 'COVERAGE'>;
export type ToeInputOrder = Order<'COMPONENT' | 'SEEN_AT'>;
export type ToePortOrder = Order<'PORT' | 'SEEN_AT'>;
