import type { Db } from '../../../database/db';
import { grouped } from '../../../kernel/grouped';
import { selectAnchors } from '../data/anchors';
import type { Anchor } from '../domain/assignment';
import type { Movements } from '../domain/movement';
import type { Known, RunPart } from '../domain/staging';

/** How far the lines of some files moved, as the run and earlier ones of its report tell: in ascending order. */
export const anchorsIn = async (
  db: Db,
  known: Known,
  part: RunPart,
  files: readonly string[],
  movements: Movements,
): Promise<(where: string) => readonly Anchor[]> => {
  const own = grouped(files, await selectAnchors(db, known, part, files), ({ where }) => where);
  const all = new Map(
    files.map((where) => {
      const [mine, others] = [own.get(where) ?? [], movements.between(where, where)];
      return [where, others.length === 0 ? mine : [...mine, ...others].toSorted((a, b) => a.line - b.line)] as const;
    }),
  );
  return (where) => all.get(where) ?? [];
};
