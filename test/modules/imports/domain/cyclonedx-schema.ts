import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, 'utf8'),
  ) as object;

const compiled: { validate?: ValidateFunction } = {};

const compile = (): ValidateFunction => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ['spdx', 'jsf-0.82'].forEach((name) =>
    ajv.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`),
  );
  return ajv.compile(schemaOf('bom-1.6'));
};

/** What the published schema of CycloneDX 1.6 has against a document; null when nothing. The schema is large: the first time takes seconds. */
export const schemaErrors = (document: unknown): unknown => {
  const validate = (compiled.validate ??= compile());
  validate(document);
  return validate.errors ?? null;
};
