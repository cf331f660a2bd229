import { parseVector, type CvssVector } from '../../../kernel/cvss';
import type { MissionWellBeing, PolicySource } from '../../policies';
import { ssvcDecision, type Exploitation, type SsvcDecision, type SsvcInputs } from './ssvc';

/** Whence it is known how a vulnerability is exploited. */
export type ExploitationBasis = 'KNOWN_EXPLOITED' | 'VECTOR' | 'EVIDENCE' | 'EPSS' | 'NOTHING_KNOWN';

/** Whether a CVSS vector tells an input, or it is assumed for the worse. */
export type InputBasis = 'VECTOR' | 'ASSUMED';

/** What is known of a vulnerability. */
export interface Known {
  /** The vector in force: its own, else its finding's, CVSS 4.0 before 3.1, else the reported one; null when there is none. */
  readonly vector: string | null;
  readonly knownExploited: boolean;
  /** An approved evidence shows that testers exploited it. */
  readonly exploitedByTesters: boolean;
  /** The EPSS score, 0 to 1; null when there is none. */
  readonly epss: number | null;
  readonly missionWellBeing: MissionWellBeing;
  readonly missionWellBeingSource: PolicySource;
}

/** A decision with all that it depends on. */
export interface SsvcAssessment extends SsvcInputs {
  readonly decision: SsvcDecision;
  readonly exploitationBasis: ExploitationBasis;
  readonly automatableBasis: InputBasis;
  readonly technicalImpactBasis: InputBasis;
  readonly missionWellBeingSource: PolicySource;
  readonly vector: string | null;
}

interface Vectors {
  readonly cvss31: string | null;
  readonly cvss40: string | null;
}

/** The vector by which a vulnerability is scored: its own, else its finding's, CVSS 4.0 before 3.1; else the tool's. */
export const vectorInForce = (
  own: Vectors & { readonly reportedVector: string | null },
  finding: Vectors,
): string | null => own.cvss40 ?? own.cvss31 ?? finding.cvss40 ?? finding.cvss31 ?? own.reportedVector;

/** From this EPSS score on, exploit code is taken to be about: one chance in ten within 30 days. */
export const epssOfPublicPoc = 0.1;

const maturity = (vector: CvssVector | undefined): string =>
  `${vector?.version ?? ''} ${vector?.metrics.get('E') ?? ''}`;

/** Exploit code maturity of CVSS 3.1 (section 3.1) and exploit maturity of 4.0 (section 3.1) that tell of exploit code. */
const withCode = new Set(['3.1 P', '3.1 F', '3.1 H', '4.0 P']);

/**
 * The strongest thing known. That attacks happen is told by CISA's catalogue, and by E:A (Attacked) of CVSS 4.0; E:H of
 * 3.1 tells of code that works, not of attacks. EPSS foretells and is no evidence: it never makes more than PUBLIC_POC.
 */
const exploitationOf = (known: Known, vector: CvssVector | undefined): readonly [Exploitation, ExploitationBasis] => {
  if (known.knownExploited) return ['ACTIVE', 'KNOWN_EXPLOITED'];
  if (maturity(vector) === '4.0 A') return ['ACTIVE', 'VECTOR'];
  if (known.exploitedByTesters) return ['PUBLIC_POC', 'EVIDENCE'];
  if (withCode.has(maturity(vector))) return ['PUBLIC_POC', 'VECTOR'];
  return known.epss !== null && known.epss >= epssOfPublicPoc ? ['PUBLIC_POC', 'EPSS'] : ['NONE', 'NOTHING_KNOWN'];
};

/** What an attack needs nothing and nobody for, over the network, a program can do alone. */
const byItself = { AV: 'N', AC: 'L', PR: 'N', UI: 'N' } as const;

/**
 * CVSS 4.0's supplemental metric AU is SSVC's own decision point; without it, base metrics tell: reachable by network,
 * low complexity, no requirements, no privileges, no interaction. Without a vector SSVC's default holds: yes.
 */
const automatableOf = (vector: CvssVector | undefined): readonly [boolean, InputBasis] => {
  if (vector === undefined) return [true, 'ASSUMED'];
  const { metrics } = vector;
  const told = metrics.get('AU') ?? 'X';
  if (told !== 'X') return [told === 'Y', 'VECTOR'];
  const alone = Object.entries(byItself).every(([metric, value]) => metrics.get(metric) === value);
  return [alone && metrics.get('AT') !== 'P', 'VECTOR'];
};

/**
 * Total where confidentiality and integrity of the vulnerable system are both lost, whatever the availability (SSVC
 * documentation, "Using current information sources": CVSS and Technical Impact). With a changed scope, 3.1 does not say
 * whose impact its metrics are: then total is an assumption. Without a vector total is assumed, too.
 */
const technicalImpactOf = (vector: CvssVector | undefined): readonly ['PARTIAL' | 'TOTAL', InputBasis] => {
  if (vector === undefined) return ['TOTAL', 'ASSUMED'];
  const { version, metrics } = vector;
  const lost = (version === '4.0' ? ['VC', 'VI'] : ['C', 'I']).every((metric) => metrics.get(metric) === 'H');
  if (!lost) return ['PARTIAL', 'VECTOR'];
  return ['TOTAL', version === '3.1' && metrics.get('S') === 'C' ? 'ASSUMED' : 'VECTOR'];
};

/** What CISA's tree decides for a vulnerability, with each input and whence it is known. */
export const assess = (known: Known): SsvcAssessment => {
  const parsed = known.vector === null ? undefined : parseVector(known.vector);
  const vector = parsed?.ok === true ? parsed.value : undefined;
  const [exploitation, exploitationBasis] = exploitationOf(known, vector);
  const [automatable, automatableBasis] = automatableOf(vector);
  const [technicalImpact, technicalImpactBasis] = technicalImpactOf(vector);
  const inputs = { exploitation, automatable, technicalImpact, missionWellBeing: known.missionWellBeing };
  return {
    ...inputs,
    decision: ssvcDecision(inputs),
    exploitationBasis,
    automatableBasis,
    technicalImpactBasis,
    missionWellBeingSource: known.missionWellBeingSource,
    vector: vector === undefined ? null : known.vector,
  };
};
