import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  isInputObjectType,
  isObjectType,
  getNamedType,
  parse,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { format, resolveConfig } from 'prettier';
import { policy } from '../../src/modules/access';
import { guards } from '../../src/modules/access/api/guard';
import { guardedFields } from '../../src/modules/access/api/rules';
import { application } from '../support/client';
import { permissionFiles, permissionRows, schemaDocuments } from './permissions';

const { schema } = application;

/** The type at a path such as `input.groupId` of a field's arguments, or `parent.id` of its object. */
const typeAt = (typeName: string, fieldName: string, path: string): string | undefined => {
  const owner = schema.getType(typeName);
  if (!isObjectType(owner)) return undefined;
  const [head = '', ...rest] = path.split('.');
  const field = owner.getFields()[fieldName];
  if (head === 'parent') return String(owner.getFields()[rest.join('.')]?.type);
  const start: GraphQLInputType | GraphQLOutputType | undefined = field?.args.find(({ name }) => name === head)?.type;
  const end = rest.reduce<typeof start>((type, name) => {
    const inner = type && getNamedType(type);
    return isInputObjectType(inner) ? inner.getFields()[name]?.type : undefined;
  }, start);
  return end && String(end);
};

describe('Permissions', () => {
  Object.entries(permissionFiles).forEach(([file, content]) => {
    it(`stand in ${file} as the schema and the policy have them: else run npm run permissions`, async () => {
      const current = await format(content(), { ...(await resolveConfig(file)), filepath: file });
      expect(readFileSync(file, 'utf8')).to.equal(current);
    });
  });

  it('each have a row in the policy and a holder', () => {
    expect(permissionRows().map(({ permission }) => permission)).to.have.members(Object.keys(policy));
    const held = permissionRows().filter(
      ({ user, organization, group }) => [...user, ...organization, ...group].length > 0,
    );
    expect(held).to.have.length(permissionRows().length);
  });

  it('are asked on an id that the field is really given', () => {
    const asked = guardedFields(schemaDocuments()).flatMap(({ type, field, rule }) =>
      rule.kind === 'can' && rule.on !== 'PLATFORM' ? [{ type, field, id: rule.id }] : [],
    );
    expect(asked).not.to.have.length(0);
    expect(asked.filter(({ type, field, id }) => typeAt(type, field, id) !== 'UUID!')).to.deep.equal([]);
  });

  it('leave nothing but the version, and the links of invitations, to those who are not signed in', () => {
    const open = guardedFields(schemaDocuments()).filter(({ rule }) => rule.kind === 'public');
    expect(open.map(({ type, field }) => `${type}.${field}`)).to.deep.equal([
      'Query.version',
      'Query.invitationOffer',
      'Mutation.acceptInvitation',
      'Mutation.rejectInvitation',
    ]);
  });

  [
    'type Query { open: String }',
    'extend type Query { open: String }',
    'extend type Mutation { open: String }',
    'extend type Subscription { open: String }',
  ].forEach((sdl) => {
    it(`can not be forgotten: \`${sdl}\` is no application`, () => {
      expect(() => guards([...schemaDocuments(), parse(sdl)], {} as never)).to.throw(
        /(Query|Mutation|Subscription)\.open says nothing of who may ask it/,
      );
    });
  });

  it('are only asked of those fields that say so, so that others cost nothing', () => {
    const [guarded] = guardedFields([parse('type Group { id: ID!, members: String @signedIn }')]);
    expect(guarded).to.deep.equal({ type: 'Group', field: 'members', nullable: true, rule: { kind: 'signedIn' } });
    expect(guardedFields([parse('type Group { id: ID! }')])).to.deep.equal([]);
  });
});
