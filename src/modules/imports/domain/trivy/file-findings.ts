import { cweOf, detailOf, textsOf } from '../components/claim';
import { rate } from '../components/rating';
import { linesAt } from '../formats/files';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json/values';
import { placedFormerly } from '../former-place';
import type { Observation, ObservedRule, Place, Suppression } from '../observation';
import { storable, storableSecret } from '../redaction';
import { cutText, firstLine } from '../text';
import { tool, type Subject } from './subject';

const kilo = 1024;

interface Lines {
  readonly StartLine?: unknown;
  readonly EndLine?: unknown;
}

const placesOf = (
  result: Fields,
  { StartLine, EndLine }: Lines,
  subject: Subject,
): Pick<Observation, 'place' | 'formerPlace'> => {
  const { place: lines } = linesAt('.', StartLine, EndLine);
  const [place, former] = [subject.place, subject.formerPlace].map((placed): Place => ({
    ...lines,
    where: placed(textOf(result.Target) ?? '') || '.',
  })) as [Place, Place];
  return { place, ...placedFormerly(place, former) };
};

/** The lines that are the cause, without those around them. */
const codeOf = (code: unknown): string | null => {
  const lines = listOf(fieldsOf(code).Lines).slice(0, 200).map(fieldsOf);
  const causes = lines.filter(({ IsCause }) => IsCause === true);
  const text = causes.flatMap(({ Content }) => (typeof Content === 'string' ? Content : [])).join('\n');
  return text.trim() === '' ? null : text;
};

const ruleOf = (rule: Partial<ObservedRule> & Pick<ObservedRule, 'id' | 'title'>): ObservedRule => ({
  formerIds: [],
  description: '',
  recommendation: '',
  helpUri: null,
  cwe: [],
  tags: [],
  ...rule,
});

/** `DS002`, `DS-0002` and `AVD-DS-0002` are one check: Trivy changed how it writes its ids. */
const otherIds = (id: string, avd: string | null): readonly string[] => {
  const match = /^(?:AVD-)?([A-Z][A-Z0-9]{0,20}?)-?0{0,3}([1-9]\d{0,3})$/.exec(id);
  const [, letters = '', number = ''] = match ?? [];
  const written =
    match === null
      ? []
      : [
          `${letters}${number.padStart(3, '0')}`,
          `${letters}-${number.padStart(4, '0')}`,
          `AVD-${letters}-${number.padStart(4, '0')}`,
        ];
  return [...new Set([...(avd === null ? [] : [avd]), ...written])].filter((other) => other !== id);
};

/** A `DetectedMisconfiguration` (`pkg/types/misconfiguration.go`); null when it names no check. */
export const readMisconfiguration = (
  found: Fields,
  result: Fields,
  subject: Subject,
  suppression: Suppression | null,
): Observation | null => {
  const avd = textOf(found.AVDID)?.trim().slice(0, 100) ?? null;
  const id = textOf(found.ID)?.trim().slice(0, 500) ?? avd;
  if (id === null) return null;
  const cause = fieldsOf(found.CauseMetadata);
  const severity = rate({ word: textOf(found.Severity), chosen: [], others: [] });
  const title = firstLine(storable(textOf(found.Title) ?? id, 4 * kilo));
  const code = codeOf(cause.Code);
  return {
    tool,
    rule: ruleOf({
      id,
      formerIds: otherIds(id, avd),
      title,
      description: storable(textOf(found.Description) ?? title),
      recommendation: storable(textOf(found.Resolution) ?? '', 8 * kilo),
      helpUri: textOf(found.PrimaryURL) === null ? null : cutText(String(found.PrimaryURL).trim(), 2048),
      tags: textsOf([found.Type, cause.Provider, cause.Service]),
    }),
    message: storable(textOf(found.Message) ?? title),
    ...severityOf(severity),
    confidence: null,
    ...placesOf(result, cause, subject),
    snippet: code === null ? null : storable(code),
    fingerprints: [],
    suppression,
    technique: 'IAC',
    detail: detailOf({
      misconfiguration: { type: found.Type, namespace: found.Namespace, query: found.Query, severity: found.Severity },
      cause: { resource: cause.Resource, provider: cause.Provider, service: cause.Service },
      occurrences: listOf(cause.Occurrences),
      references: textsOf(found.References),
    }),
  };
};

const severityOf = ({
  level,
  securitySeverity,
}: ReturnType<typeof rate>): Pick<Observation, 'level' | 'securitySeverity'> => ({
  level,
  securitySeverity,
});

/** A `SecretFinding` (`pkg/fanal/types/secret.go`), whose match Trivy has masked already; null when it names no rule. */
export const readSecret = (
  found: Fields,
  result: Fields,
  subject: Subject,
  suppression: Suppression | null,
): Observation | null => {
  const id = textOf(found.RuleID)?.trim().slice(0, 500);
  if (id === undefined) return null;
  const title = firstLine(storable(textOf(found.Title) ?? id, 4 * kilo));
  const severity = rate({ word: textOf(found.Severity), chosen: [], others: [] });
  const match = textOf(found.Match);
  return {
    tool,
    rule: ruleOf({
      id,
      title,
      description: `A secret of this kind stands in a file: ${title}.`,
      recommendation: 'Revoke the secret, then take it out of the file and its history.',
      cwe: cweOf([798]),
      tags: ['secret', ...textsOf([found.Category])],
    }),
    message: title,
    ...severityOf(severity),
    confidence: null,
    ...placesOf(result, found, subject),
    snippet: match === null ? null : storableSecret(match),
    fingerprints: [],
    suppression,
    technique: 'SECRET',
    detail: detailOf({
      secret: { category: found.Category, severity: found.Severity, offset: numberOf(found.Offset) },
      layer: fieldsOf(found.Layer),
    }),
  };
};
