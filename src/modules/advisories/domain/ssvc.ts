import type { MissionWellBeing } from '../../policies';

export type Exploitation = 'NONE' | 'PUBLIC_POC' | 'ACTIVE';
export type TechnicalImpact = 'PARTIAL' | 'TOTAL';
export type SsvcDecision = 'TRACK' | 'TRACK_STAR' | 'ATTEND' | 'ACT';

/** What a decision depends on. */
export interface SsvcInputs {
  readonly exploitation: Exploitation;
  readonly automatable: boolean;
  readonly technicalImpact: TechnicalImpact;
  readonly missionWellBeing: MissionWellBeing;
}

/** Decisions for low, medium and high mission and well-being impact. */
type Row = readonly [low: SsvcDecision, medium: SsvcDecision, high: SsvcDecision];

interface Branch {
  readonly PARTIAL: Row;
  readonly TOTAL: Row;
}

/**
 * The decision tree of CISA. Source: CISA, "Stakeholder-Specific Vulnerability Categorization Guide" (November 2022),
 * table of the decision tree; the same as decision table `cisa:CO` 2.0.3 of the SSVC project at the CERT/CC.
 */
const tree: Readonly<Record<Exploitation, Readonly<Record<'no' | 'yes', Branch>>>> = {
  NONE: {
    no: { PARTIAL: ['TRACK', 'TRACK', 'TRACK'], TOTAL: ['TRACK', 'TRACK', 'TRACK_STAR'] },
    yes: { PARTIAL: ['TRACK', 'TRACK', 'ATTEND'], TOTAL: ['TRACK', 'TRACK', 'ATTEND'] },
  },
  PUBLIC_POC: {
    no: { PARTIAL: ['TRACK', 'TRACK', 'TRACK_STAR'], TOTAL: ['TRACK', 'TRACK_STAR', 'ATTEND'] },
    yes: { PARTIAL: ['TRACK', 'TRACK', 'ATTEND'], TOTAL: ['TRACK', 'TRACK_STAR', 'ATTEND'] },
  },
  ACTIVE: {
    no: { PARTIAL: ['TRACK', 'TRACK', 'ATTEND'], TOTAL: ['TRACK', 'ATTEND', 'ACT'] },
    yes: { PARTIAL: ['ATTEND', 'ATTEND', 'ACT'], TOTAL: ['ATTEND', 'ACT', 'ACT'] },
  },
};

const column: Readonly<Record<MissionWellBeing, 0 | 1 | 2>> = { LOW: 0, MEDIUM: 1, HIGH: 2 };

/** What CISA's tree decides. */
export const ssvcDecision = ({
  exploitation,
  automatable,
  technicalImpact,
  missionWellBeing,
}: SsvcInputs): SsvcDecision =>
  tree[exploitation][automatable ? 'yes' : 'no'][technicalImpact][column[missionWellBeing]];
