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
}
