import { counted } from '../../../../kernel/amounts';
import type { Notification } from '../observation';
import { storable } from '../redaction';
import { cutText } from '../text';
import { createDependencies, most, type Dependencies } from './dependencies';
import type { References } from './references';

const oneLost = '1 reference of vulnerabilities leads to nothing that the file holds; it is shown as it stands there';
const manyLost =
  'references of vulnerabilities lead to nothing that the file holds; they are shown as they stand there';

/** What the first pass over a BOM counts. */
export interface Gathered {
  components: number;
  services: number;
  vulnerabilities: number;
  /** Vulnerabilities that no analysis (VEX) is given for. */
  plain: number;
  incomplete: boolean;
  /** References that led nowhere when they came. */
  readonly pending: Set<string>;
  readonly dependencies: Dependencies;
}

export const nothingGathered = (): Gathered => ({
  components: 0,
  services: 0,
  vulnerabilities: 0,
  plain: 0,
  incomplete: false,
  pending: new Set(),
  dependencies: createDependencies(),
});

/** Whether a BOM lists what vulnerabilities may be of. */
export const listsAny = ({ components, services }: Gathered): boolean => components + services > 0;

/** So many references are looked at again once all components are known. */
export const mostPending = 50_000;

/** What is to be told of a BOM whose references don't hold what they promise. */
export const complain = (
  references: References,
  { pending, dependencies }: Gathered,
  unlinked: boolean,
): readonly Notification[] => {
  const lost = [...pending].filter((ref) => references.find(ref) === null);
  const doubles = references.doubles();
  const shown = lost
    .slice(0, 5)
    .map((ref) => cutText(ref, 200))
    .join(', ');
  const sayings: readonly (readonly [boolean, Notification['level'], string])[] = [
    [lost.length > 0, 'WARNING', `${lost.length === 1 ? oneLost : `${lost.length} ${manyLost}`}: ${shown}`],
    [
      doubles > 0,
      'WARNING',
      `${counted(doubles, 'component or service has', 'components or services have')} a reference that another one has; the first counts.`,
    ],
    [
      pending.size >= mostPending,
      'WARNING',
      `More than ${mostPending} references came before what they lead to; not all of them are checked.`,
    ],
    [unlinked, 'NOTE', 'Its references take too much room: links into it from other files are not followed.'],
    [
      dependencies.overflowed(),
      'WARNING',
      `There are more than ${most.dependencies} dependencies, or more than ${most.refs} references in them: which components are direct ones is not read.`,
    ],
  ];
  return sayings.flatMap(([holds, level, text]) => (holds ? [{ level, text: storable(text, 2000) }] : []));
};
