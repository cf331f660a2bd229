import type { Db } from '../../../database/db';
import { inSteps } from '../../../kernel/in-steps';
import { byKey } from '../domain/by-key';
import * as elsewhere from '../data/elsewhere';
import * as data from '../data/returned';
import { insertAssigned } from '../data/twins';
import { selectUnrecognised } from '../data/unseen';
import { returnedTo, returnedWith } from '../domain/returned';
import { told, type Silence } from '../domain/silence';
import type { RunPart } from '../domain/staging';
import { appearedOf, closedOf } from './seen-elsewhere';

type Pairs = readonly (readonly [stood: { readonly id: string }, seen: { readonly id: string }])[];

const insert = (db: Db, { reportId }: RunPart, by: 'CONTENT' | 'LOCATION', pairs: Pairs): Promise<number> =>
  insertAssigned(
    db,
    reportId,
    by,
    pairs.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false })),
  );

/** Notes which of what was closed is seen again in its file, which has another name since. */
const recogniseRenamed = async (
  db: Db,
  rootId: string,
  part: RunPart,
  scopeId: string,
  silence: Silence,
): Promise<void> => {
  const appeared = await elsewhere.selectAppeared(db, part);
  const names = await data.selectFormerNames(db, rootId, part, [...new Set(appeared.map(({ where }) => where))]);
  if (names.length === 0) return;
  // What each would be elsewhere takes time to tell, in which nobody is answered: of few files it is asked.
  const renamed = new Set(names.map(({ where }) => where));
  const ofRenamed = appeared.filter(({ where }) => renamed.has(where));
  const seen = await inSteps(appearedOf(ofRenamed, silence.contentElsewhere));
  const reported = await elsewhere.selectReported(db, part.reportId, [...new Set(names.map(({ former }) => former))]);
  const gone = names.filter(({ former }) => !reported.has(former));
  const closed = await data.selectClosed(db, rootId, part, scopeId, [...new Set(gone.map(({ former }) => former))]);
  const formers = byKey(gone, ({ where }) => where);
  const formerOf = (where: string): readonly string[] => (formers.get(where) ?? []).map(({ former }) => former);
  const pairs = await inSteps(returnedTo(await inSteps(closedOf(closed)), seen, formerOf));
  await insert(db, part, 'CONTENT', told(silence, pairs));
};

/** Notes which of what was closed comes back along with what stood in its line. */
const recogniseCompanions = async (db: Db, part: RunPart, scopeId: string, silence: Silence): Promise<void> => {
  const closed = await data.selectClosedBeside(db, part, scopeId);
  if (closed.length === 0) return;
  const seen = await selectUnrecognised(db, part, [...new Set(closed.map(({ toWhere }) => toWhere))]);
  await insert(db, part, 'LOCATION', told(silence, await inSteps(returnedWith(closed, seen))));
};

/** Notes which of what is not open any more a tool sees again, where neither its place nor its file tells. */
export const recogniseReturned = async (
  db: Db,
  rootId: string,
  part: RunPart,
  scopeId: string,
  silence: Silence,
): Promise<void> => {
  if ((await elsewhere.selectAppeared(db, part, 1)).length === 0) return;
  await recogniseRenamed(db, rootId, part, scopeId, silence);
  await recogniseCompanions(db, part, scopeId, silence);
};
