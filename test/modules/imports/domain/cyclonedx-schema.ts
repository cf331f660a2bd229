import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, 'utf8'),
  ) as object;

/** What the published schema of CycloneDX 1.6 has against a document; null when nothing. The schema is large: it takes seconds. */
export const schemaErrors = (document: unknown): unknown => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ['spdx', 'jsf-0.82'].forEach((name) =>
    ajv.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`),
  );
  const validate = ajv.compile(schemaOf('bom-1.6'));
  validate(document);
  return validate.errors ?? null;
};
