/* eslint-disable functional/no-let -- remembers one digest */
import { hash } from 'node:crypto';
import { oneOf, optional, text, whole, type EntityOf } from '../../../kernel/shape';
import type { Vulnerability } from './vulnerability';
import type { ChangeKind } from './vulnerability-change';

/** What happens to released vulnerabilities of a finding, as its tracking tells it. */
export type TrackingKind =
  'VULNERABLE' | 'SAFE' | 'REOPENED' | 'REMOVED' | 'ACCEPTED' | 'ACCEPTED_UNDEFINED' | 'ZERO_RISK';

export const trackingShape = {
  id: text,
  organizationId: text,
  groupId: text,
  findingId: text,
  /** ISO 8601, UTC. */
  day: text,
  kind: oneOf<TrackingKind>(),
  /** How many times. */
  vulnerabilities: whole,
  by: text,
  assigneeId: optional(text),
  justification: optional(text),
};

/** What happened to a finding on a day in the same way: by the same person, for the same reason. */
export type TrackingEntry = EntityOf<typeof trackingShape>;

/** The same before it is kept; each may tell of several vulnerabilities. */
export type Happening = Omit<TrackingEntry, 'id' | 'day'> & { readonly at: string };

/** What happened to one vulnerability, how and why. */
export const happeningTo = (
  { organizationId, groupId, findingId }: Pick<Vulnerability, 'organizationId' | 'groupId' | 'findingId'>,
  kind: TrackingKind,
  how: Pick<Happening, 'at' | 'by' | 'justification'> & { readonly assigneeId?: string | null },
): Happening => ({ organizationId, groupId, findingId, kind, vulnerabilities: 1, assigneeId: null, ...how });

/** What happened to so many vulnerabilities of each finding of a group. */
export const happeningsIn = (
  { organizationId, groupId }: Pick<Vulnerability, 'organizationId' | 'groupId'>,
  kind: TrackingKind,
  ofFindings: Iterable<readonly [findingId: string, vulnerabilities: number]>,
  { at, by }: Pick<Happening, 'at' | 'by'>,
): readonly Happening[] =>
  [...ofFindings].map(([findingId, vulnerabilities]) => ({
    organizationId,
    groupId,
    findingId,
    kind,
    vulnerabilities,
    at,
    by,
    assigneeId: null,
    justification: null,
  }));

/** What an import did, which `track` is told once the findings are held. */
export interface Done {
  readonly findingIds: readonly string[];
  readonly happenings: readonly Happening[];
}

let last = { said: '', digest: '' };

/**
 * Tells apart what happened to a finding on a day: texts of any length fit no index. The same happens to many findings
 * that follow each other.
 */
export const digestOf = ({
  kind,
  by,
  assigneeId,
  justification,
}: Pick<TrackingEntry, 'kind' | 'by' | 'assigneeId' | 'justification'>): string => {
  const said = JSON.stringify([kind, by, assigneeId, justification]);
  if (last.said !== said) last = { said, digest: hash('sha256', said, 'hex') };
  return last.digest;
};

/** Entries with the same key are alike. */
export const keyOf = (entry: Omit<TrackingEntry, 'id'>): string => `${entry.findingId}/${entry.day}/${digestOf(entry)}`;

/** Happenings as entries, those alike together, in an order that is the same for everybody who keeps them. */
export const entriesOf = (happenings: readonly Happening[], newId: () => string): readonly TrackingEntry[] =>
  [
    ...happenings
      .filter(({ vulnerabilities }) => vulnerabilities > 0)
      .reduce((entries, { at, ...happening }) => {
        const entry = { ...happening, day: at.slice(0, 10) };
        const key = keyOf(entry);
        const known = entries.get(key);
        return entries.set(key, {
          ...entry,
          id: known?.id ?? newId(),
          vulnerabilities: entry.vulnerabilities + (known?.vulnerabilities ?? 0),
        });
      }, new Map<string, TrackingEntry>()),
  ]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, entry]) => entry);

const kinds: Partial<Readonly<Record<ChangeKind, TrackingKind>>> = {
  CONFIRMED: 'VULNERABLE',
  CLOSED: 'SAFE',
  REOPENED: 'REOPENED',
  REMOVED: 'REMOVED',
  MERGED_INTO: 'REMOVED',
};

/** What tracking tells of a change of a vulnerability that is so since then; nothing while it is not released. */
export const trackedAs = (
  kind: ChangeKind,
  { releasedAt, state }: Pick<Vulnerability, 'releasedAt' | 'state'>,
): TrackingKind | undefined => {
  if (releasedAt === null) return undefined;
  if (kind === 'SPLIT_OFF') return state === 'VULNERABLE' ? 'VULNERABLE' : undefined;
  return kind === 'REPORTED' ? 'VULNERABLE' : kinds[kind];
};
