import { cutText } from '../text';
import { fieldsOf, listOf, type Fields } from '../json/values';
import { shortText } from './short-text';

const addresses = (references: readonly unknown[]): string =>
  references
    .map(
      (reference) =>
        shortText(fieldsOf(fieldsOf(reference).location).uri, 200) ??
        shortText(fieldsOf(reference).guid, 100) ??
        'unnamed',
    )
    .slice(0, 20)
    .join(', ');

const decisive = ['results', 'artifacts', 'logicalLocations', 'invocations', 'driver', 'extensions'] as const;

/** Whether the report itself has all that tells what the tool found, where, by which rule, and whether it succeeded. */
export const isWhole = (references: Fields): boolean => !decisive.some((name) => references[name] !== undefined);

/** `results: results-1.sarif-external-properties`, for each list that the report keeps in other files (SARIF 3.14.2). */
export const unfollowed = (references: Fields): readonly string[] =>
  Object.keys(references)
    .slice(0, 50)
    .map(
      (name) =>
        `${cutText(name, 100)}: ${addresses(Array.isArray(references[name]) ? listOf(references[name]) : [references[name]])}`,
    );
