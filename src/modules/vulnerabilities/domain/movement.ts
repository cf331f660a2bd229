import type { Anchor } from './anchors';

/** From which line to which one something went, as a run of a report showed. */
export interface Movement {
  readonly where: string;
  readonly line: number;
  readonly toWhere: string;
  readonly toLine: number;
}

/** What earlier runs of a report tell a run of the lines of its files, by their names in it. */
export interface Movements {
  /** The files in which something moved, or to which it did. */
  readonly files: readonly string[];
  /** How far lines moved from one file to another, or to the same; in ascending order. */
  readonly between: (where: string, toWhere: string) => readonly Anchor[];
}

export const noMovements: Movements = { files: [], between: () => [] };

/** What went from one of some files to another, as anchors in ascending order. */
export const anchorsOf = (movements: readonly Movement[], toWhere: string): readonly Anchor[] =>
  movements
    .filter((movement) => movement.toWhere === toWhere)
    .map(({ line, toLine }) => ({ line, shift: toLine - line }))
    .toSorted((left, right) => left.line - right.line || left.shift - right.shift);
