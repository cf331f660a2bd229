/** How, and why, a tool was told to leave out what it sees. */
export interface SightingSuppression {
  readonly kind: 'IN_SOURCE' | 'EXTERNAL';
  readonly justification: string | null;
}

/** As it is stored beside what the tool sees. */
export const writtenSuppression = ({ kind, justification }: SightingSuppression): string =>
  JSON.stringify([kind, justification]);

export const readSuppression = (written: string | null): SightingSuppression | null => {
  if (written === null) return null;
  const [kind, justification] = JSON.parse(written) as [SightingSuppression['kind'], string | null];
  return { kind, justification };
};

/** One tool's claim about a vulnerability. */
export interface Sighting {
  readonly vulnerabilityId: string;
  readonly tool: string;
  readonly category: string | null;
  readonly ruleId: string | null;
  readonly branch: string | null;
  readonly presence: 'PRESENT' | 'ABSENT';
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** What the tool says of it since it saw it last; null when it does not suppress it. */
  readonly suppression: SightingSuppression | null;
}
