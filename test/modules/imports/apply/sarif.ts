import { createHash } from 'node:crypto';

/** What a test says of one result; the rest is filled in. */
export interface ResultDraft {
  readonly rule?: string | null;
  readonly path?: string;
  readonly line?: number | null;
  readonly column?: number;
  readonly code?: string;
  readonly message?: string;
  /** A fingerprint that identifies by itself, by a name that tells it from others. */
  readonly fingerprint?: string;
  /** One that identifies together with rule and path. */
  readonly partial?: string;
  readonly suppressed?: boolean;
  /** Why it is, by a comment in the code. */
  readonly excuse?: string;
  readonly kind?: string;
  readonly baseline?: string;
}

export interface RunDraft {
  readonly tool?: string;
  readonly category?: string;
  readonly ended?: string;
  readonly successful?: boolean;
  readonly branch?: string;
  readonly rules?: readonly object[];
  readonly notifications?: readonly object[];
  /** Null leaves the property out. */
  readonly results?: readonly ResultDraft[] | null;
}

const locationOf = ({ path = 'src/app.ts', line = 1, column, code }: ResultDraft): object => ({
  physicalLocation: {
    artifactLocation: { uri: path },
    ...(line === null
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
            ...(code === undefined ? {} : { snippet: { text: code } }),
          },
        }),
  },
});

/** Tools write digests; a sentence stays one, and so does a digest with a number. */
const valueOf = (name: string): string =>
  name.includes(' ') || /^[0-9a-f]{16}:/.test(name)
    ? name
    : createHash('sha256').update(name).digest('hex').slice(0, 32);

const resultOf = (draft: ResultDraft): object => ({
  ...(draft.rule === null ? {} : { ruleId: draft.rule ?? 'rule' }),
  message: { text: draft.message ?? 'A flaw.' },
  locations: [locationOf(draft)],
  ...(draft.fingerprint === undefined ? {} : { fingerprints: { 'scan/v1': valueOf(draft.fingerprint) } }),
  ...(draft.partial === undefined
    ? {}
    : { partialFingerprints: { 'primaryLocationLineHash/v1': valueOf(draft.partial) } }),
  ...(draft.suppressed === true ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
  ...(draft.excuse === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: draft.excuse }] }),
  ...(draft.kind === undefined ? {} : { kind: draft.kind }),
  ...(draft.baseline === undefined ? {} : { baselineState: draft.baseline }),
});

const runOf = (draft: RunDraft): object => ({
  tool: { driver: { name: draft.tool ?? 'Scanner', ...(draft.rules === undefined ? {} : { rules: draft.rules }) } },
  ...(draft.category === undefined ? {} : { automationDetails: { id: `${draft.category}/` } }),
  invocations: [
    {
      executionSuccessful: draft.successful ?? true,
      ...(draft.ended === undefined ? {} : { endTimeUtc: draft.ended }),
      ...(draft.notifications === undefined ? {} : { toolExecutionNotifications: draft.notifications }),
    },
  ],
  ...(draft.branch === undefined
    ? {}
    : { versionControlProvenance: [{ repositoryUri: 'https://example.com/shop', branch: draft.branch }] }),
  ...(draft.results === null ? {} : { results: (draft.results ?? []).map(resultOf) }),
});

/** A SARIF log of some runs. */
export const sarif = (...runs: readonly RunDraft[]): string =>
  JSON.stringify({ version: '2.1.0', runs: runs.map(runOf) });

/** The log of one run of one tool. */
export const scan = (results: readonly ResultDraft[], draft: Omit<RunDraft, 'results'> = {}): string =>
  sarif({ ...draft, results });

/** A rule that means a CWE. */
export const ruleOf = (id: string, cwe: number): object => ({
  id,
  properties: { tags: [`external/cwe/cwe-${cwe}`] },
});
