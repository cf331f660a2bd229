import { listOf, type Fields } from '../json/values';
import { childrenOf, elementAt, type XmlElement } from '../xml';
import { readComponent } from './component';
import { refOf } from './dependencies';

/** Elements that only hold a list, and the name of what it holds, where it is one. */
const lists: ReadonlyMap<string, string> = new Map([
  ['components', 'component'],
  ['services', 'service'],
  ['endpoints', 'endpoint'],
  ['vulnerabilities', 'vulnerability'],
  ['compositions', 'composition'],
  ['references', 'reference'],
  ['ratings', 'rating'],
  ['cwes', 'cwe'],
  ['advisories', 'advisory'],
  ['recommendations', 'recommendation'],
  ['affects', 'target'],
  ['versions', 'version'],
  ['responses', 'response'],
  ['properties', 'property'],
  ['occurrences', 'occurrence'],
]);

/** Tools are a list until CycloneDX 1.4, and an object of lists in later ones. */
const listIn = (element: XmlElement): string | undefined => {
  const [name, item] = element.name === 'licenses' ? ['licenses', 'license'] : ['tools', 'tool'];
  const listed = element.name === name && element.children.some((child) => child.name === item);
  return listed ? item : lists.get(element.name);
};

const number = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,3}(?:\.\d{1,10})?$/.test(value) ? Number(value) : value;

const valueOf = (element: XmlElement): unknown => {
  const item = listIn(element);
  if (item !== undefined) return childrenOf(element, item).map(valueOf);
  const text = element.text.trim();
  if (element.children.length === 0 && element.attributes.size === 0) return text;
  return {
    ...Object.fromEntries(element.attributes),
    ...(text === '' ? {} : { value: text }),
    ...Object.fromEntries(element.children.map((child) => [child.name, valueOf(child)])),
  };
};

/** An element in the shape of the JSON of CycloneDX. */
export const fieldsIn = (element: XmlElement): Fields => {
  const value = valueOf(element);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The extension for 1.2 and 1.3 has several scores of one method; the base counts. */
const rating = (value: unknown): unknown => {
  if (!isFields(value)) return value;
  return { ...value, score: number(isFields(value.score) ? value.score.base : value.score) };
};

/**
 * A vulnerability, also as the extension for 1.2 and 1.3 writes it: its component is the one that holds it, else the one
 * that an attribute names.
 */
export const vulnerabilityIn = (element: XmlElement, holder: string | null): Fields => {
  const fields = fieldsIn(element);
  // Grype until 0.11 numbers its vulnerabilities in that attribute, and no component has the number.
  const named = holder ?? (typeof fields.ref === 'string' ? fields.ref : null);
  const recommendations = listOf(fields.recommendations).filter((text) => typeof text === 'string');
  return {
    ...fields,
    ...(fields.affects === undefined && named !== null ? { affects: [{ ref: named }] } : {}),
    ...(recommendations.length === 0 ? {} : { recommendation: recommendations.join('\n') }),
    ratings: listOf(fields.ratings).map(rating),
    advisories: listOf(fields.advisories).map((advisory) =>
      typeof advisory === 'string' ? { url: advisory } : advisory,
    ),
  };
};

/** What depends on what, by attributes. */
export const dependencyIn = (element: XmlElement): Fields => ({
  ref: element.attributes.get('ref'),
  dependsOn: childrenOf(element, 'dependency').map(({ attributes }) => attributes.get('ref')),
});

/** The vulnerabilities that the extension for 1.2 and 1.3 puts into components, also into ones that nothing can refer to. */
export const vulnerabilitiesWithin = (component: XmlElement): readonly (readonly [XmlElement, Fields])[] => {
  const fields = fieldsIn(component);
  const ref = refOf(fields) ?? readComponent(fields).where;
  return [
    ...childrenOf(elementAt(component, 'vulnerabilities'), 'vulnerability').map(
      (element) => [element, vulnerabilityIn(element, ref)] as const,
    ),
    ...childrenOf(elementAt(component, 'components'), 'component').flatMap(vulnerabilitiesWithin),
  ];
};
