import { numberOf } from '../json/values';
import { attributeOf, childrenOf, type XmlElement } from '../xml';

/** What a script says of one vulnerability. */
export interface ScriptFinding {
  readonly script: string;
  /** Null when the script names none. */
  readonly id: string | null;
  readonly otherIds: readonly string[];
  readonly title: string;
  readonly description: string;
  /** As the script has it, such as `VULNERABLE (Exploitable)`; null where it judges by a version alone. */
  readonly state: string | null;
  readonly score: number | null;
  readonly references: readonly string[];
}

const most = 200;

const textOf = (element: XmlElement, key: string): string | null =>
  element.children.find((child) => child.name === 'elem' && attributeOf(child, 'key') === key)?.text.trim() || null;

const listOf = (element: XmlElement, key: string): readonly string[] =>
  childrenOf(
    element.children.find((child) => child.name === 'table' && attributeOf(child, 'key') === key),
    'elem',
  )
    .slice(0, most)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

/** Ids as the library writes them: `CVE:CVE-2011-3192`, `BID:49303`. */
const idsOf = (table: XmlElement): readonly string[] =>
  listOf(table, 'ids').map((id) => id.replace(/^(?:CVE|GHSA):(?=(?:CVE|GHSA)-)/i, '').toUpperCase());

const isCve = (id: string): boolean => /^CVE-\d{4}-\d{4,19}$/.test(id);

const scoreIn = (text: string | null): number | null => {
  const score = /^\d{1,2}(?:\.\d{1,3})?/.exec(text ?? '')?.[0];
  return score !== undefined && Number(score) > 0 && Number(score) <= 10 ? Number(score) : null;
};

/** The score of a table `scores`, whatever version of CVSS. */
const tableScore = (table: XmlElement): number | null => {
  const scores = table.children.find((child) => child.name === 'table' && attributeOf(child, 'key') === 'scores');
  return numberOf(
    childrenOf(scores, 'elem')
      .filter((elem) => /cvss/i.test(attributeOf(elem, 'key') ?? ''))
      .map(({ text }) => scoreIn(text))
      .find((score) => score !== null),
  );
};

/** Tables of the library `vulns`, by their state. */
const judged = (script: XmlElement, id: string): readonly (ScriptFinding | null)[] =>
  childrenOf(script, 'table').flatMap((table) => {
    const state = textOf(table, 'state');
    if (state === null) return [];
    if (!/^(?:LIKELY )?VULNERABLE\b/.test(state)) return [null];
    const ids = idsOf(table);
    const first = ids.find(isCve) ?? null;
    return [
      {
        script: id,
        id: first,
        otherIds: ids.filter((each) => each !== first),
        title: textOf(table, 'title') ?? first ?? id,
        description: listOf(table, 'description').join('\n'),
        state,
        score: tableScore(table),
        references: listOf(table, 'refs'),
      },
    ];
  });

/** The tables of `vulners`: what is known of a version; its exploits are no vulnerabilities of their own. */
const known = (script: XmlElement, id: string): readonly ScriptFinding[] =>
  childrenOf(script, 'table').flatMap((software) =>
    childrenOf(software, 'table').flatMap((entry) => {
      const cve = textOf(entry, 'id')?.toUpperCase() ?? '';
      if (!isCve(cve)) return [];
      const product = attributeOf(software, 'key') ?? 'the service';
      return [
        {
          script: id,
          id: cve,
          otherIds: [],
          title: `${cve} in ${product}`,
          description: `The version that ${product} tells is known to have ${cve}.`,
          state: null,
          score: scoreIn(textOf(entry, 'cvss')),
          references: [],
        },
      ];
    }),
  );

/** What a script found; null for what it found not to be vulnerable. */
export const findingsOf = (script: XmlElement): readonly (ScriptFinding | null)[] => {
  const id = attributeOf(script, 'id') ?? 'script';
  return id === 'vulners' ? known(script, id) : judged(script, id);
};
