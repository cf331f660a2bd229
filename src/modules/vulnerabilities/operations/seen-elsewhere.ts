import { byKeyInSteps } from '../domain/by-key';
import { madeInSteps, type Steps } from '../domain/steps';
import type { AppearedRow, VanishedRow } from '../data/elsewhere';
import { withoutLayout } from '../data/short-code';
import { digestCharacters } from '../data/twins';
import type { Appeared, Vanished } from '../domain/elsewhere';
import type { ContentElsewhere } from '../domain/staging';

/** What had some content identities, a row for each of them. */
export const closedOf = function* (rows: readonly VanishedRow[]): Steps<readonly Vanished[]> {
  const byId = yield* byKeyInSteps(rows, ({ id }) => id);
  return yield* madeInSteps(byId, ([id, own]): readonly Vanished[] => {
    const [{ where, line, column, code, value }] = own as readonly [VanishedRow];
    const digests = own.map((row) => row.value.slice(0, digestCharacters));
    const number = Number(value.slice(digestCharacters + 1) || 1);
    return [{ id, where, line, column, number, code: withoutLayout(code), digests }];
  });
};

/** The same, but for what is to come in a later run of the report. */
export const vanishedOf = function* (
  rows: readonly VanishedRow[],
  later: ReadonlySet<string>,
): Steps<readonly Vanished[]> {
  return (yield* closedOf(rows)).filter(({ digests }) => !digests.some((digest) => later.has(digest)));
};

const shortCode = 40;

/** Observations, and the content that they would have elsewhere. */
export const appearedOf = (rows: readonly AppearedRow[], contentOf: ContentElsewhere): Steps<readonly Appeared[]> =>
  madeInSteps(rows, (row): readonly Appeared[] => {
    const content = contentOf(row);
    const { ordinal, where, line, column, snippet } = row;
    const code = withoutLayout(snippet === null || snippet.length > shortCode ? null : snippet);
    return content === null ? [] : [{ id: String(ordinal), where, line, column, number: ordinal, code, ...content }];
  });
