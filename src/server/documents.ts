import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../config';
import { CodedError } from '../kernel/refusal';
import { checkMeasure, measure } from './cost';
import { checkDocument, checkText } from './text-limits';

/** A document that was checked once: parsed, measured and validated. */
export interface Checked {
  readonly document: DocumentNode;
  /** Empty when it is valid. */
  readonly errors: readonly GraphQLError[];
  readonly introspects: boolean;
  /** The operations by name; whether the cost depends on variables is told by `pagesVary`. */
  readonly pagesVary: boolean;
  readonly measured: Set<string>;
}

const remembered = 1000;
const anonymousFields = 150;

const usesVariableSizes = (text: string): boolean => /\b(?:first|last)\s*:\s*\$/.test(text);

/** Checks documents and remembers what it found, bounded in number and size. */
export const documentStore = (schema: GraphQLSchema, limits: Limits) => {
  const cache = new LRUCache<string, Checked>({
    max: remembered,
    maxSize: remembered * 4_000,
    sizeCalculation: (_, text) => text.length + 1,
  });

  const check = (text: string): Checked => {
    checkText(text, limits);
    const document = parse(text, { maxTokens: limits.tokens });
    checkDocument(document);
    const forMeasure = operations(document);
    // Measured with no variables first: too many fields must stop before validation, whose rules are not linear.
    forMeasure.forEach((operation) => checkMeasure(measure(schema, document, operation, {}, limits.fields), { ...limits, cost: Infinity }));
    return {
      document,
      errors: validate(schema, document, specifiedRules, { maxErrors: 10 }),
      introspects: validate(schema, document, [NoSchemaIntrospectionCustomRule], { maxErrors: 1 }).length > 0,
      pagesVary: usesVariableSizes(text),
      measured: new Set(),
    };
  };

  const get = (text: string): Checked => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const checked = check(text);
    cache.set(text, checked);
    return checked;
  };

  return {
    get,
    /** Refuses what is beyond the limits for this caller and these variables. */
    checkLimits: (
      checked: Checked,
      operationName: string | undefined,
      variables: Readonly<Record<string, unknown>>,
      anonymous: boolean,
    ): OperationDefinitionNode | undefined => {
      const operation = getOperationAST(checked.document, operationName) ?? undefined;
      if (operation === undefined) return undefined;
      const key = `${operation.name?.value ?? ''}${anonymous ? '?' : '!'}`;
      if (!checked.pagesVary && checked.measured.has(key)) return operation;
      const mostFields = anonymous && !checked.introspects ? Math.min(anonymousFields, limits.fields) : limits.fields;
      checkMeasure(measure(schema, checked.document, operation, variables, mostFields), limits);
      checked.measured.add(key);
      return operation;
    },
    /** Refuses strangers the schema, where it is not for everybody. */
    refuseIntrospection: (checked: Checked): void => {
      if (checked.introspects) throw new CodedError('UNAUTHENTICATED', 'Sign in to read the schema.');
    },
  };
};

const operations = ({ definitions }: DocumentNode): readonly OperationDefinitionNode[] =>
  definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []));

export type DocumentStore = ReturnType<typeof documentStore>;
