import { placeAt } from '../formats/files';
import type { Observation, ObservedRule, Reading } from '../observation';
import { storable } from '../redaction';
import { createBudget } from '../sarif/budget';
import { cutText, firstLine, folded, storedBytes } from '../text';
import { attributeOf, elementAt, type XmlElement } from '../xml';
import { findingsOf, type ScriptFinding } from './findings';
import { portsOf, scriptsOf, stateOf } from './hosts';

export const tool = 'Nmap';

/** Of what has no CVE, by the script and what it calls it: `http-foo/weak-thing`. */
const nameOf = ({ script, title }: ScriptFinding): string =>
  `${script}/${folded(title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')).replaceAll(' ', '-')}`;

const ruleOf = (found: ScriptFinding): ObservedRule => ({
  id: cutText(found.id ?? nameOf(found), 300),
  formerIds: [],
  title: firstLine(storable(found.title, 2000)),
  description: storable(found.description),
  recommendation: '',
  helpUri: found.references.find((reference) => /^https?:\/\/\S+$/.test(reference))?.slice(0, 2000) ?? null,
  cwe: [],
  tags: found.otherIds.map((id) => cutText(id, 100)).slice(0, 50),
});

/** A state is no score: it claims the least that a vulnerability may be, unless the script exploited it. */
const severityOf = ({ score, state }: ScriptFinding): Pick<Observation, 'level' | 'securitySeverity'> => {
  if (score !== null)
    return { level: score >= 7 ? 'ERROR' : score >= 4 ? 'WARNING' : 'NOTE', securitySeverity: Math.max(score, 0.1) };
  return { level: /exploitable/i.test(state ?? '') ? 'ERROR' : 'WARNING', securitySeverity: null };
};

/** `443`; of other protocols than TCP `53/udp`. */
const portName = (port: XmlElement): string => {
  const protocol = attributeOf(port, 'protocol') ?? 'tcp';
  return cutText(`${attributeOf(port, 'portid') ?? '0'}${protocol === 'tcp' ? '' : `/${protocol}`}`, 100);
};

const detailOf = (found: ScriptFinding, script: XmlElement, port: XmlElement | null): string | null => {
  const service = port === null ? undefined : elementAt(port, 'service');
  const facts = ['name', 'product', 'version', 'extrainfo'].flatMap((name) => {
    const value = attributeOf(service, name);
    return value === null ? [] : [[name, value]];
  });
  const budget = createBudget(storedBytes);
  budget.object('facts', { script: found.script, ...(found.state === null ? {} : { state: found.state }) }, 2000);
  budget.object('service', Object.fromEntries(facts), 4000);
  budget.list('references', found.references, 16_000);
  // The lists of `vulners` tell of all that is known of the version.
  if (found.state !== null) budget.object('output', { text: attributeOf(script, 'output') ?? '' }, 16_000);
  return budget.text();
};

const observe = (found: ScriptFinding, host: string, script: XmlElement, port: XmlElement | null): Observation => {
  const rule = ruleOf(found);
  return {
    tool,
    rule,
    message: rule.title,
    ...severityOf(found),
    confidence: found.state === null ? 'by the version' : found.state.toLowerCase().slice(0, 40),
    place: placeAt('PORT', host, port === null ? null : portName(port)),
    snippet: null,
    fingerprints: [],
    suppression: null,
    detail: detailOf(found, script, port),
  };
};

/** What is read of a host: its vulnerabilities; scripts that find none and ports that are merely open are no failures. */
export const readHost = (element: XmlElement, host: string, run: number): readonly Reading[] => {
  const told = scriptsOf(element).flatMap(({ script, port }) =>
    findingsOf(script).map((found): Reading => {
      const pointer = script.at;
      return found === null
        ? { run, pointer, dropped: 'NOT_A_FAILURE' }
        : { run, pointer, observation: observe(found, host, script, port) };
    }),
  );
  const open = portsOf(element).filter((port) => stateOf(port) === 'open');
  const silent = open.filter(
    (port) => !port.children.some((child) => child.name === 'script' && findingsOf(child).length > 0),
  );
  return [...told, ...silent.map(({ at }): Reading => ({ run, pointer: at, dropped: 'NOT_A_FAILURE' }))];
};
