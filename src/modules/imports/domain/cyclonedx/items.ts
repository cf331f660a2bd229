import type { Result } from '../../../../kernel/result';
import type { Fields } from '../json/values';
import type { Unreadable } from '../observation';

/** A part of a BOM, in the shape of its JSON, whichever way it was written; `REST` comes last and is all the rest. */
export interface Item {
  readonly kind: 'COMPONENT' | 'VULNERABILITY' | 'COMPOSITION' | 'DEPENDENCY' | 'SERVICE' | 'REST';
  readonly value: Fields;
  /** Where it stands: a JSON pointer, or a line and column. */
  readonly at: string;
}

/** Some parts, or why the file can't be read. */
export type Some = Result<readonly Item[], Unreadable>;

export type Items = AsyncIterable<Some>;

/** Versions of the specification that are read. */
export const versions: readonly string[] = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];
