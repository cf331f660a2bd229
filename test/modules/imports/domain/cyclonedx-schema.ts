import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const published = (file: string): string =>
  readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${file}`, 'utf8');

const schemaOf = (name: string): object => JSON.parse(published(`${name}.SNAPSHOT.schema.json`)) as object;

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

const namespace = /xmlns="http:\/\/cyclonedx\.org\/schema\/bom\/(1\.\d)"/;

const definition = (file: string): { readonly fileName: string; readonly contents: string } => ({
  fileName: file,
  contents: published(file),
});

/** What the published schema of its version of CycloneDX has against a document in XML: nothing, when the list is empty. */
export const xmlSchemaErrors = async (document: string): Promise<readonly string[]> => {
  const version = namespace.exec(document)?.[1] ?? '';
  const { errors, valid } = await validateXML({
    xml: [{ fileName: 'bom.xml', contents: document }],
    schema: [definition(`bom-${version}.SNAPSHOT.xsd`)],
    preload: [definition('spdx.SNAPSHOT.xsd')],
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
};
