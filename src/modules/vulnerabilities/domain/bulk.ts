import {
  undecided,
  type Technique,
  type Vulnerability,
  type VulnerabilityKind,
  type VulnerabilityState,
} from './vulnerability';

/** A root to spread vulnerabilities over, and the scope in which the tool reports on it. */
export interface BulkRoot {
  readonly id: string;
  readonly scopeId: string;
  readonly branch: string | null;
  readonly kind: Exclude<VulnerabilityKind, 'COMPONENT'>;
}

export interface BulkFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly message: string;
  readonly technique: Technique;
  readonly severityScore: number;
}

/** A group to fill; roots and findings are the busiest first. */
export interface BulkTarget {
  readonly organizationId: string;
  readonly groupId: string;
  readonly roots: readonly [BulkRoot, ...BulkRoot[]];
  readonly findings: readonly [BulkFinding, ...BulkFinding[]];
}

export interface BulkVulnerability {
  readonly vulnerability: Vulnerability;
  readonly finding: BulkFinding;
  readonly root: BulkRoot;
}

/** A number from 0 (inclusive) to 1 that depends on two whole numbers alone: the finalizer of MurmurHash3 (32 bit). */
const chance = (index: number, salt: number): number => {
  const first = Math.imul((index ^ (salt * 0x9e3779b1)) >>> 0, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return ((second ^ (second >>> 16)) >>> 0) / 2 ** 32;
};

/** One of a list, the first ones oftener than the last, and how far `share` has come within it. */
const busy = <T>(items: readonly [T, ...T[]], share: number): readonly [T, number] => {
  const at = share * share * items.length;
  return [items[Math.floor(at)] ?? items[0], at % 1];
};

const states: readonly (readonly [number, VulnerabilityState])[] = [
  [0.6, 'VULNERABLE'],
  [0.92, 'SAFE'],
  [0.97, 'SUBMITTED'],
  [1, 'DELETED'],
];

const areas = ['api', 'billing', 'catalog', 'checkout', 'identity', 'reports', 'search', 'shipping'] as const;
const words = [
  'account',
  'cart',
  'export',
  'handler',
  'invoice',
  'mapper',
  'order',
  'price',
  'query',
  'session',
] as const;

const whereOf = (kind: BulkRoot['kind'], index: number): string => {
  const area = areas[Math.floor(chance(index, 1) * areas.length)] ?? 'api';
  const word = words[Math.floor(chance(index, 2) * words.length)] ?? 'order';
  const number = Math.floor(chance(index, 3) * 40);
  if (kind === 'PORT') return `192.0.2.${String(1 + Math.floor(chance(index, 3) * 254))}`;
  return kind === 'INPUT'
    ? `https://www.example.com/${area}/${word}/${String(number)}`
    : `services/${area}/src/${word}/${word}-${String(number)}.ts`;
};

const day = 24 * 60 * 60 * 1000;
const oldest = 730 * day;

const instant = (time: number): string => new Date(time).toISOString();

/** The vulnerability of a number: the same number, target and moment give the same but for its id. */
export const bulkVulnerability = (
  { organizationId, groupId, roots, findings }: BulkTarget,
  index: number,
  share: number,
  id: string,
  now: number,
): BulkVulnerability => {
  const [finding, progress] = busy(findings, share);
  const [root] = busy(roots, chance(index, 4));
  const fate = chance(index, 5);
  const state = (states.find(([upTo]) => fate < upTo) ?? [1, 'VULNERABLE'])[1];
  // Each finding was reported over the years, the oldest first, with a few weeks of disorder.
  const age = oldest * Math.min(1, Math.max(0.001, 1 - progress + 0.04 * (chance(index, 6) - 0.5)));
  const createdAt = instant(now - age);
  const updatedAt = state === 'VULNERABLE' || state === 'SUBMITTED' ? createdAt : instant(now - age * chance(index, 7));
  const number = 1 + Math.floor(chance(index, 8) * 900);
  return {
    finding,
    root,
    vulnerability: {
      id,
      organizationId,
      groupId,
      findingId: finding.id,
      rootId: root.id,
      kind: root.kind,
      where: whereOf(root.kind, index),
      specific: root.kind === 'INPUT' ? `field${String(number)}` : String(number),
      line: root.kind === 'LINES' ? number : null,
      column: root.kind === 'LINES' ? 1 + (number % 80) : null,
      message: finding.message,
      snippet: root.kind === 'LINES' ? `  const row${String(index)} = read(input[${String(number)}]);` : null,
      technique: finding.technique,
      source: 'TOOL',
      state,
      severityScore: finding.severityScore,
      reportedScore: finding.severityScore,
      reportedVector: null,
      branch: root.branch,
      commit: null,
      createdAt,
      updatedAt,
      closedAt: state === 'SAFE' ? updatedAt : null,
      releasedAt: state === 'SUBMITTED' ? null : createdAt,
      ...undecided,
    },
  };
};

/**
 * An identity of the length that importing gives. Neighbours begin alike, so that the index of millions grows at few
 * places; nothing that is imported has one.
 */
export const bulkIdentity = (algorithm: 'CONTENT' | 'LOCATION', id: string): string =>
  `${algorithm.slice(0, 1)}~${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
