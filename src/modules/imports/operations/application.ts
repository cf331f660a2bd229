import type { InventoryCounts } from '../../components';
import type { Group } from '../../groups';
import type { PolicyValues } from '../../policies';
import type { Root } from '../../roots';
import type { ChangedEvidence, Happening, OutcomeCounts, RunPart, SightingScope } from '../../vulnerabilities';
import type { ClosingPolicy, ClosingVerdict } from '../domain/closing';
import type { RunOutline } from '../domain/observation';
import type { Drops, Report } from '../domain/report';
import type { ToldWeakness } from '../domain/staged';
import type { RunTraits } from './reading/run-traits';

/** A report whose observations are staged, and how it is to be applied. */
export interface Application {
  readonly reportId: string;
  readonly group: Group;
  readonly root: Root;
  readonly runs: readonly RunOutline[];
  readonly parts: readonly RunPart[];
  readonly traits: readonly RunTraits[];
  readonly drops: readonly Drops[];
  readonly weaknesses: ReadonlyMap<string, ToldWeakness>;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly confirmClosing: boolean;
  /** How much a VEX in it states. */
  readonly statements: number;
  /** How many components it lists. */
  readonly components: number;
  /** Whether whoever uploaded it may claim zero risk. */
  readonly claims: boolean;
  /** The report of the same file before, if it is still the newest of its scopes; null when it is another one. */
  readonly repeats: Pick<Report, 'id' | 'createdAt'> | null;
  readonly closing: ClosingPolicy;
  readonly suppressedResults: PolicyValues['suppressedResults'];
  /** Called once nothing is read any more of what was staged. */
  readonly forget: () => Promise<void>;
}

/** One run of it, applied. */
export interface Applied {
  readonly run: RunOutline;
  readonly index: number;
  readonly scope: SightingScope;
  readonly present: number;
  readonly verdict: ClosingVerdict;
  readonly outcomes: OutcomeCounts;
  readonly findingIds: readonly string[];
  readonly happenings: readonly Happening[];
  /** What it shows otherwise than was accepted. */
  readonly changed: readonly ChangedEvidence[];
  /** What its inventory changed; null when it has none that counts. */
  readonly components: InventoryCounts | null;
}
