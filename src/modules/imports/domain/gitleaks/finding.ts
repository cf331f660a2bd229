import type { z } from 'zod';
import { linesIn } from '../formats/files';
import { listOf, numberOf } from '../json/values';
import type { Observation, ObservedRule } from '../observation';
import { storable, storableSecret } from '../redaction';
import { createBudget } from '../sarif/budget';
import { normalisedTags } from '../sarif/taxonomy';
import { cutText, firstLine } from '../text';
import type { finding } from './format';

type Finding = z.infer<typeof finding>;

const redacted = '[redacted]';

/**
 * What was matched, without the credential. Where that is not literally part of the match (it was decoded, say), none of
 * the match is kept. The same comes of what Gitleaks itself redacted. Nothing that identifies a result is derived of the
 * credential: a hash of a weak one could be guessed.
 */
const codeOf = ({ Match: match, Secret: secret }: Finding): string | null => {
  if (!match || !secret || !match.includes(secret)) return null;
  return storableSecret(match.replaceAll(secret, redacted));
};

/** Of a finding in the history: commit, file, rule and line of it never change. Without a commit it is but a line. */
const fingerprintsOf = ({ Commit: commit, Fingerprint: fingerprint }: Finding): Observation['fingerprints'] =>
  commit && fingerprint?.startsWith(`${commit}:`)
    ? [{ name: 'gitleaks', value: cutText(fingerprint, 1000), scope: 'WHOLE' }]
    : [];

const detailOf = ({ Commit, Entropy, Link, SymlinkFile, File }: Finding): string | null => {
  const budget = createBudget(8192);
  const facts = {
    ...(Commit ? { commit: Commit } : {}),
    ...(numberOf(Entropy) === null ? {} : { entropy: Entropy }),
    ...(typeof Link === 'string' && Link !== '' ? { link: Link } : {}),
    ...(SymlinkFile ? { target: File } : {}),
  };
  budget.object('facts', facts, 6000);
  return budget.text();
};

const mostRules = 10_000;

/** Reads findings. Authors, their addresses and messages of commits are personal and of no use here: they are not kept. */
export const readFinding = (tool: string, prefix: string | null): ((given: Finding) => Observation) => {
  const linesAt = linesIn(prefix);
  const rules = new Map<string, ObservedRule>();
  const ruleOf = ({ RuleID, Description, Tags }: Finding): ObservedRule => {
    const key = JSON.stringify([RuleID, Description, Tags]);
    const known = rules.get(key);
    if (known !== undefined) return known;
    const id = cutText(RuleID.trim(), 500);
    const rule: ObservedRule = {
      id,
      formerIds: [],
      title: firstLine(Description?.trim() ? Description : id),
      description: storable(Description ?? ''),
      recommendation: '',
      helpUri: null,
      cwe: [],
      tags: normalisedTags(listOf(Tags)),
    };
    if (rules.size >= mostRules) rules.clear();
    rules.set(key, rule);
    return rule;
  };
  return (given) => {
    const { File, SymlinkFile, StartLine, EndLine, StartColumn, EndColumn } = given;
    const rule = ruleOf(given);
    return {
      tool,
      rule,
      message: rule.description === '' ? rule.title : rule.description,
      level: 'WARNING',
      securitySeverity: null,
      confidence: null,
      ...linesAt(SymlinkFile?.trim() ? SymlinkFile : File, StartLine, EndLine, StartColumn, EndColumn),
      snippet: codeOf(given),
      fingerprints: fingerprintsOf(given),
      suppression: null,
      detail: detailOf(given),
    };
  };
};
