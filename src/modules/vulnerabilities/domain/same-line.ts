import { byKeyInSteps } from './by-key';
import { madeInSteps, type Steps } from './steps';

/** A weakness in a file. */
export type InFile = Pick<InLine, 'weaknessKey' | 'where'>;

/** A weakness in a line of a file. */
export interface InLine {
  readonly id: string;
  readonly weaknessKey: string;
  readonly where: string;
  readonly line: number;
  readonly column: number | null;
  /** 0 where it may be none of the others: it is excluded, was recognised, the tool knows it already, or no tool sees it. */
  readonly free: 0 | 1;
}

const lineOf = ({ weaknessKey, where, line }: InLine): string => JSON.stringify([weaknessKey, where, line]);

/** The weaknesses that are seen, each once in a file. */
export const filesOf = function* (seen: readonly InLine[]): Steps<readonly InFile[]> {
  const files = yield* byKeyInSteps(seen, ({ weaknessKey, where }) => JSON.stringify([weaknessKey, where]));
  return yield* madeInSteps(files.values(), (same) =>
    same.slice(0, 1).map(({ weaknessKey, where }) => ({ weaknessKey, where })),
  );
};

/**
 * What stood in the line in which something is seen with the same weakness, where one of them tells a column and the
 * other none. Only where there is one on each side: of several, nothing tells which is which.
 */
export const sameLine = function* (
  stood: readonly InLine[],
  seen: readonly InLine[],
): Steps<readonly (readonly [stood: InLine, seen: InLine])[]> {
  const stoodIn = yield* byKeyInSteps(stood, lineOf);
  const seenIn = yield* byKeyInSteps(seen, lineOf);
  return yield* madeInSteps(seenIn, ([line, [fresh, ...others]]) => {
    const [old, ...more] = stoodIn.get(line) ?? [];
    if (fresh === undefined || old === undefined || others.length + more.length > 0) return [];
    const fits = fresh.free === 1 && old.free === 1 && (fresh.column === null) !== (old.column === null);
    return fits ? [[old, fresh] as const] : [];
  });
};
