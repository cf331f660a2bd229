import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits-config';
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
  /** What operations cost, by name and kind of caller. */
  readonly measured: Map<string, number>;
}

/** An operation within the limits, and what it costs. */
export interface Priced {
  readonly operation: OperationDefinitionNode;
  readonly cost: number;
}

/** The documents that were checked, and what is asked of one before it runs. */
export interface DocumentStore {
  readonly get: (text: string) => Checked;
  /** Refuses what is beyond the limits for this caller and these variables. */
  readonly checkLimits: (
    checked: Checked,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
    anonymous: boolean,
  ) => Priced | undefined;
  /** Refuses strangers the schema, where it is not for everybody. */
  readonly refuseIntrospection: (checked: Checked) => void;
}

const remembered = 1000;

/** Looks at the parsed document: its text may hold commas and comments between the name and the value. */
const usesVariableSizes = (document: DocumentNode): boolean => {
  const found = { any: false };
  visit(document, {
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && (name.value === 'first' || name.value === 'last')) found.any = true;
    },
  });
  return found.any;
};

/** Parses a document. Too many tokens are a limit like the others, not a slip of the pen. */
const parsed = (text: string, { tokens }: Limits): DocumentNode => {
  try {
    return parse(text, { maxTokens: tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`more that ${tokens} tokens`))
      throw new CodedError('LIMIT_EXCEEDED', `A document may have at most ${tokens} tokens.`);
    throw error;
  }
};

/** Checks documents and remembers what it found, bounded in number and size. */
export const documentStore = (schema: GraphQLSchema, limits: Limits): DocumentStore => {
  const cache = new LRUCache<string, Checked>({
    max: remembered,
    maxSize: remembered * 4_000,
    sizeCalculation: (_, text) => text.length + 1,
  });

  const check = (text: string): Checked => {
    checkText(text, limits);
    const document = parsed(text, limits);
    checkDocument(document, limits);
    const forMeasure = operations(document);
    // Measured with no variables first: too many fields must stop before validation, whose rules are not linear.
    forMeasure.forEach((operation) =>
      checkMeasure(measure(schema, document, operation, {}, limits.fields), { ...limits, cost: Infinity }),
    );
    return {
      document,
      // One more says that validation stopped.
      errors: validate(schema, document, specifiedRules, { maxErrors: limits.errors }).slice(0, limits.errors),
      introspects: validate(schema, document, [NoSchemaIntrospectionCustomRule], { maxErrors: 1 }).length > 0,
      pagesVary: usesVariableSizes(document),
      measured: new Map(),
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
    checkLimits: (checked, operationName, variables, anonymous) => {
      const operation = getOperationAST(checked.document, operationName) ?? undefined;
      if (operation === undefined) return undefined;
      const key = `${operation.name?.value ?? ''}${anonymous ? '?' : '!'}`;
      const known = checked.pagesVary ? undefined : checked.measured.get(key);
      if (known !== undefined) return { operation, cost: known };
      const mostFields = anonymous && !checked.introspects ? limits.anonymousFields : limits.fields;
      const measured = measure(schema, checked.document, operation, variables, mostFields);
      checkMeasure(measured, limits);
      checked.measured.set(key, measured.cost);
      return { operation, cost: measured.cost };
    },
    refuseIntrospection: (checked) => {
      if (checked.introspects) throw new CodedError('UNAUTHENTICATED', 'Sign in to read the schema.');
    },
  };
};

const operations = ({ definitions }: DocumentNode): readonly OperationDefinitionNode[] =>
  definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []));
