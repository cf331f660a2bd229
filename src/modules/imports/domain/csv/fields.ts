/** How the text of a cell becomes a value. */
export type CellType = 'TEXT' | 'NUMBER' | 'LINES' | 'LIST' | 'CWE' | 'SEVERITY' | 'FLAG' | 'KIND';

interface Field {
  /** Where it stands in a vulnerability of integrates-report/1. */
  readonly path: readonly string[];
  readonly type: CellType;
}

const field = (path: string, type: CellType = 'TEXT'): Field => ({ path: path.split('.'), type });

/** What a row may tell, by the names that columns have which need no mapping. */
export const fields = {
  ruleId: field('rule.id'),
  title: field('rule.title'),
  description: field('rule.description'),
  recommendation: field('rule.recommendation'),
  helpUrl: field('rule.helpUrl'),
  cwe: field('rule.cwe', 'CWE'),
  tags: field('rule.tags', 'LIST'),
  kind: field('place.kind', 'KIND'),
  path: field('place.path'),
  line: field('place.line', 'LINES'),
  endLine: field('place.endLine', 'NUMBER'),
  column: field('place.column', 'NUMBER'),
  endColumn: field('place.endColumn', 'NUMBER'),
  url: field('place.url'),
  field: field('place.field'),
  host: field('place.host'),
  port: field('place.port', 'NUMBER'),
  protocol: field('place.protocol'),
  purl: field('place.purl'),
  manifest: field('place.manifest'),
  message: field('message'),
  severity: field('severity', 'SEVERITY'),
  cvss31: field('cvss31'),
  cvss40: field('cvss40'),
  confidence: field('confidence'),
  snippet: field('snippet'),
  secret: field('secret', 'FLAG'),
  fingerprint: field('fingerprint'),
  suppressed: field('suppressed', 'FLAG'),
  justification: field('justification'),
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** What names a place of each kind, and what else belongs to it. */
export const placeFields = {
  LINES: ['path', 'line', 'endLine', 'column', 'endColumn'],
  INPUT: ['url', 'field'],
  PORT: ['host', 'port', 'protocol'],
  COMPONENT: ['purl', 'manifest'],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

export type PlaceKind = keyof typeof placeFields;
export const placeKinds = Object.keys(placeFields) as readonly PlaceKind[];
