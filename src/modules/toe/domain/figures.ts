/** What there is of repositories to be tested, and how much of it was: of a root, or of a group. */
export interface ToeFigures {
  /** The group that shows them. */
  readonly groupId: string;
  readonly files: number;
  readonly loc: number;
  readonly attackedLines: number;
}

/** Nothing is there. */
export const noToeFigures = { files: 0, loc: 0, attackedLines: 0 } as const;

/** The share of lines that was attacked, in percent; null without any line. */
export const coverageOfAll = ({ loc, attackedLines }: Pick<ToeFigures, 'loc' | 'attackedLines'>): number | null =>
  loc === 0 ? null : (100 * attackedLines) / loc;
