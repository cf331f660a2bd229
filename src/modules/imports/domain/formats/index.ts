/* eslint-disable functional/no-loop-statements -- looks at the first chunks of a stream */
import { csv } from '../csv/format';
import { cyclonedx } from '../cyclonedx';
import { generic } from '../generic/format';
import { gitleaks } from '../gitleaks/format';
import { grype } from '../grype';
import { nmap } from '../nmap/format';
import { npmAudit } from '../npm-audit';
import { osvScanner } from '../osv-scanner';
import { sarif } from '../sarif';
import { semgrep } from '../semgrep/format';
import { trivy } from '../trivy';
import { zap } from '../zap/format';
import type { Chunks, Format, FormatName } from './format';
import { headBytes, headOf } from './head';

/** All readers; the first that recognises a file reads it. */
const formats: readonly Format[] = [
  cyclonedx,
  generic,
  sarif,
  semgrep,
  gitleaks,
  zap,
  nmap,
  csv,
  grype,
  npmAudit,
  osvScanner,
  trivy,
];

const byName: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]));

const firstBytes = async (chunks: Chunks): Promise<Uint8Array> => {
  const gathered: Uint8Array[] = [];
  for await (const chunk of chunks) {
    // eslint-disable-next-line functional/immutable-data -- local
    gathered.push(chunk);
    if (gathered.reduce((sum, { length }) => sum + length, 0) >= headBytes) break;
  }
  return Buffer.concat(gathered);
};

/** The reader for a file: the one that is asked for, else the one that recognises it. What none does is read as SARIF, which tells what is wrong with it. */
export const formatOf = async (chunks: Chunks, wanted: FormatName | null): Promise<Format> => {
  if (wanted !== null) return byName.get(wanted) ?? sarif;
  const head = headOf(await firstBytes(chunks));
  return formats.find(({ recognises }) => recognises(head)) ?? sarif;
};
