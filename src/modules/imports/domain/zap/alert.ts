import { z } from 'zod';
import { placeAt } from '../formats/files';
import { textOf } from '../json/values';
import type { Observation, ObservedRule } from '../observation';
import { storable } from '../redaction';
import { createBudget } from '../sarif/budget';
import { fitted } from '../sarif/paths';
import { cutText, firstLine, storedBytes } from '../text';
import { stableUrl } from '../stable-url';

const word = z.union([z.string(), z.number()], 'Give a text.').nullish();

const instance = z.looseObject({
  uri: z.string().nullish(),
  method: word,
  param: word,
  attack: word,
  evidence: word,
  otherinfo: word,
});

/** What is read of an alert (traditional-json, traditional-xml); the rest may hold anything. */
export const alert = z.looseObject({
  pluginid: word,
  alertRef: word,
  alert: z.string().nullish(),
  name: z.string().nullish(),
  riskcode: z
    .union([z.string(), z.number()], 'Give 0, 1, 2 or 3.')
    .refine((code) => /^[0-3]$/.test(String(code).trim()), 'Give 0, 1, 2 or 3.'),
  confidence: word,
  desc: z.string().nullish(),
  solution: z.string().nullish(),
  reference: z.string().nullish(),
  cweid: word,
  wascid: word,
  instances: z.array(instance, 'Give a list.').nullish(),
  uri: z.string().nullish(),
  param: word,
});

type Alert = z.infer<typeof alert>;
type Instance = z.infer<typeof instance>;

/** Paragraphs of HTML as lines. Whatever else is in them stays as it is: text. */
const plain = (html: string | null | undefined): string =>
  (html ?? '')
    .replace(/<\/p>\s*<p>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?p>/gi, '')
    .trim();

const trimmed = (value: string | number | null | undefined): string => String(value ?? '').trim();

const cweOf = ({ cweid }: Alert): readonly number[] => {
  const number = /^\d{1,5}$/.exec(trimmed(cweid))?.[0];
  return number === undefined || Number(number) === 0 ? [] : [Number(number)];
};

const ruleOf = (given: Alert): ObservedRule => {
  const name = textOf(given.name) ?? textOf(given.alert) ?? 'Unnamed alert';
  const id = trimmed(given.alertRef) || trimmed(given.pluginid);
  const wasc = trimmed(given.wascid);
  return {
    id: id === '' || id === '-1' ? null : cutText(id, 200),
    formerIds: [],
    title: firstLine(name),
    description: storable(plain(given.desc)),
    recommendation: storable(plain(given.solution)),
    helpUri: /https?:\/\/[^\s<>"]{1,1900}/.exec(given.reference?.slice(0, 10_000) ?? '')?.[0] ?? null,
    cwe: cweOf(given),
    tags: /^[1-9]\d{0,3}$/.test(wasc) ? [`WASC-${wasc}`] : [],
  };
};

const risks = [
  { level: 'NONE', securitySeverity: null },
  { level: 'NOTE', securitySeverity: 0.1 },
  { level: 'WARNING', securitySeverity: 4 },
  { level: 'ERROR', securitySeverity: 7 },
] as const;

const confidences = ['false positive', 'low', 'medium', 'high', 'confirmed'] as const;

const falsePositive = { kind: 'EXTERNAL', justification: 'Marked as a false positive in ZAP.' } as const;

interface At {
  readonly url: string;
  readonly field: string | null;
  readonly seen: readonly Instance[];
}

/** Instances by what lasts of their places: values of parameters, and with them attacks, change from scan to scan. */
const placesOf = (given: Alert, site: string): readonly At[] => {
  const instances = given.instances ?? [];
  const all = instances.length > 0 ? instances : [{ uri: given.uri, param: given.param } as Instance];
  const places = new Map<string, { url: string; field: string | null; seen: Instance[] }>();
  all.forEach((each) => {
    const url = fitted(storable(stableUrl(textOf(each.uri) ?? site)));
    const field = trimmed(each.param) === '' ? null : storable(cutText(trimmed(each.param), 1000));
    const key = JSON.stringify([url, field]);
    const known = places.get(key);
    // eslint-disable-next-line functional/immutable-data -- local
    if (known !== undefined) known.seen.push(each);
    else places.set(key, { url, field, seen: [each] });
  });
  return [...places.values()];
};

const shown = ['uri', 'method', 'attack', 'evidence', 'otherinfo'] as const;

const detailOf = ({ seen }: At): string | null => {
  const budget = createBudget(storedBytes);
  budget.list('instances', seen, 60_000, (each) =>
    Object.fromEntries(
      shown.flatMap((name) => {
        const value = trimmed((each as Instance)[name]);
        return value === '' ? [] : [[name, value]];
      }),
    ),
  );
  return budget.text();
};

/** The observations of an alert, one for each place; nothing for what informs only. */
export const readAlert = (tool: string, given: Alert, site: string): readonly Observation[] => {
  const risk = risks[Number(given.riskcode)] ?? risks[0];
  if (risk.level === 'NONE') return [];
  const rule = ruleOf(given);
  const confidence = trimmed(given.confidence);
  return placesOf(given, site).map((at) => ({
    tool,
    rule,
    message: at.field === null ? rule.title : cutText(`${rule.title}: ${at.field}`, 2000),
    ...risk,
    confidence: /^[0-4]$/.test(confidence) ? `confidence ${confidences[Number(confidence)] ?? ''}` : null,
    place: placeAt('INPUT', at.url, at.field),
    snippet: null,
    // Alerts of one CWE stand at one address without a parameter, such as several headers that are missing.
    fingerprints:
      rule.id === null ? [] : [{ name: 'alert', value: `alert-${rule.id}-${at.field ?? ''}`, scope: 'PARTIAL' }],
    suppression: confidence === '0' ? falsePositive : null,
    detail: detailOf(at),
  }));
};
