import type { GraphQLField } from 'graphql';
import { guardedFields, type AccessRule, type GuardedField } from '../../../src/modules/access/api/rules';
import { typeDefsOf } from '../../../src/sdl';
import { application } from '../../support/client';
import { moduleNames } from '../../support/module-names';
import { documentOf as sampleDocument } from './samples';
import type { Tenants } from './tenants';

export const rootTypes: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/** The fields of the roots, with what they say of who may ask them. */
export const roots: readonly GuardedField[] = guardedFields(
  moduleNames.flatMap((name) => [...typeDefsOf(name)]),
).filter(({ type }) => rootTypes.includes(type));

export const schemaField = ({ type, field }: GuardedField): GraphQLField<unknown, unknown> => {
  const found = (
    application.schema.getType(type) as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
  ).getFields()[field];
  if (found === undefined) throw new Error(`${type}.${field} is not in the schema`);
  return found;
};

/** A document that asks a root field alone. */
export const documentOf = (guarded: GuardedField): string =>
  sampleDocument(guarded.type.toLowerCase() as 'query' | 'mutation' | 'subscription', schemaField(guarded));

/** An object of the kind that a rule is about; empty for the installation. */
export const objectOf = (world: Tenants, rule: AccessRule): string => {
  if (rule.kind !== 'can' || rule.on === 'PLATFORM') return '';
  return {
    ORGANIZATION: world.organization.id,
    GROUP: world.group.id,
    INVITATION: world.invitationId,
    ROOT: world.root.id,
    FINDING: world.released.finding.id,
    VULNERABILITY: world.released.vulnerability.id,
    EVIDENCE: world.evidenceId,
    EVENT_EVIDENCE: world.eventEvidenceId,
    REPORT: world.reportId,
    EVENT: world.eventId,
    TOE_LINES: world.toe.lines,
    TOE_INPUT: world.toe.input,
    TOE_PORT: world.toe.port,
    COMMENT: world.commentId,
    COMMENT_SUBJECT: world.group.id,
  }[rule.on];
};
