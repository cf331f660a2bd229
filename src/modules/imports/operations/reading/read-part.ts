import type { StagedComponent } from '../../../components';
import type { Root } from '../../../roots';
import type { StagedStatement } from '../../../vulnerabilities';
import type { FormatName } from '../../domain/formats/format';
import type { RunOutline, Unreadable } from '../../domain/observation';
import type { Drops } from '../../domain/report';
import type { ToldWeakness } from '../../domain/staged';
import type { Span } from './progress';
import type { RunTraits } from './run-traits';

/** How a file is to be read; plain data, since it may go to another thread. */
export interface ReadingOrder {
  /** Null: recognised by how the file begins. */
  readonly format: FormatName | null;
  readonly mapping: unknown;
  readonly root: Root;
  /** The most results and places. */
  readonly most: number;
}

/** What reading a report hands out, in this order: what it says of its runs, batches, and how it ended. Plain data. */
export type ReadPart =
  | { readonly kind: 'OUTLINE'; readonly format: FormatName; readonly runs: readonly RunOutline[] }
  | {
      readonly kind: 'BATCH';
      /** How many there are, and they as they are kept aside. */
      readonly observations: number;
      readonly written: string;
      readonly statements: readonly StagedStatement[];
      readonly components: readonly StagedComponent[];
      /** Those that no earlier batch told of, by their keys. */
      readonly weaknesses: readonly (readonly [string, ToldWeakness])[];
    }
  | {
      readonly kind: 'END';
      readonly observations: number;
      readonly statements: number;
      /** Those that it lists twice included. */
      readonly components: number;
      /** The ordinals of each run: from the first on, and below the last. */
      readonly spans: readonly Span[];
      readonly traits: readonly RunTraits[];
      /** What was dropped while reading, run by run. */
      readonly drops: readonly Drops[];
    }
  | ({ readonly kind: 'UNREADABLE' } & Unreadable);
