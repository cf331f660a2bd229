import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { anyTime } from '../../src/rest/document-operation';
import type { OpenApi } from '../../src/rest/document';
import { ask, type Answer, type Asked } from '../http/client';

interface MediaType {
  readonly schema?: object;
  readonly 'x-line-schema'?: object;
}

interface Reply {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** An operation of the document, as far as tests look at it. */
export interface Operation {
  readonly operationId: string;
  readonly 'x-permission'?: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Reply>>;
}

export interface Place {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export const placesOf = ({ paths }: OpenApi): readonly Place[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as unknown as Operation,
    })),
  );

/** Schemas that let nothing pass that they don't name: what is answered and not documented fails. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  return 'properties' in inner && inner['type'] === 'object' ? { ...inner, additionalProperties: false } : inner;
};

const isMatch = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);

export interface Recorder {
  /** Asks, and holds the answer against the document. */
  readonly ask: (port: number, asked: Asked) => Promise<Answer>;
  /** Holds an answer against the document. */
  readonly check: (asked: Pick<Asked, 'method' | 'path'>, answer: Answer) => Answer;
  /** What was answered: `listReports 200`; what any door may answer is `default`. */
  readonly met: ReadonlySet<string>;
}

export const recorder = (document: OpenApi): Recorder => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const components = closed(document.components) as object;
  const compiled = new Map<object, ValidateFunction>();
  const validator = (schema: object): ValidateFunction => {
    const before = compiled.get(schema);
    if (before !== undefined) return before;
    const made = ajv.compile({ ...(closed(schema) as object), components });
    compiled.set(schema, made);
    return made;
  };
  const places = placesOf(document);
  const met = new Set<string>();

  const placeOf = (method: string, path: string): Place => {
    const matching = places.filter((place) => place.method === method && isMatch(place.path, path));
    const place = matching.find((each) => each.path === path) ?? matching[0];
    expect(place, `${method} ${path} is in the document`).not.to.equal(undefined);
    return place as Place;
  };

  const holds = (schema: object, text: string, told: string): void => {
    const validate = validator(schema);
    validate(JSON.parse(text));
    expect(validate.errors ?? [], `${told} ${text.slice(0, 500)}`).to.deep.equal([]);
  };

  const check: Recorder['check'] = ({ method = 'POST', path }, answer) => {
    const { operation } = placeOf(method, path.split('?', 1)[0] ?? '');
    const { status, headers, text } = answer;
    const told = `${operation.operationId} ${status}`;
    const explicit = operation.responses[String(status)];
    if (explicit === undefined) expect(anyTime, told).to.include(status);
    const reply = explicit ?? operation.responses['default'] ?? {};
    Object.keys(reply.headers ?? {})
      .filter((name) => name !== 'link')
      .forEach((name) => expect(headers, told).to.have.property(name));
    const type = headers['content-type']?.split(';', 1)[0];
    if (reply.content === undefined) expect([type, text], told).to.deep.equal([undefined, '']);
    else {
      expect(Object.keys(reply.content), told).to.include(type);
      const { schema, 'x-line-schema': line } = reply.content[type ?? ''] ?? {};
      if (line !== undefined)
        text
          .split('\n')
          .filter((each) => each !== '')
          .forEach((each) => holds(line, each, told));
      else if (schema !== undefined && type?.endsWith('json') === true) holds(schema, text, told);
    }
    met.add(`${operation.operationId} ${explicit === undefined ? 'default' : status}`);
    return answer;
  };
  return { check, met, ask: async (port, asked) => check(asked, await ask(port, asked)) };
};

/** Every status that the document names: each must have been met. */
export const documented = (document: OpenApi): readonly string[] =>
  placesOf(document).flatMap(({ operation }) =>
    Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`),
  );
