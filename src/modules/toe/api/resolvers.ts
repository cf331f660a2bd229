import type { InjectionToken } from 'graphql-modules';
import type * as Api from '../../../../generated/graphql/toe/types';
import type { Context } from '../../../context';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related, type ByParent } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { ROOT_BY_ID } from '../../roots/api/providers';
import { groupTenancy, type Group } from '../../groups';
import { rootTenancy, type Root } from '../../roots';
import {
  addToeInput,
  addToeLines,
  addToePort,
  attackToeInput,
  attackToeLines,
  attackToePort,
  checkSight,
  coverageOfAll,
  updateToeInput,
  updateToeLines,
  updateToePort,
} from '../index';
import * as provided from './providers';

type Asked = Parameters<typeof checkSight>[2];

/** A list of a root: whoever asks by attacks must be one whom they are shown. */
const ofRoot =
  <Args extends Asked, Page>(lists: InjectionToken<ByParent<Args, Page>>) =>
  (root: Root, args: Args, { env, injector }: Context): Promise<Page> => {
    checkSight(env, rootTenancy(root), args);
    return injector.get(lists).load(root.id, args);
  };

const ofGroup =
  <Args extends Asked, Page>(lists: InjectionToken<ByParent<Args, Page>>) =>
  (group: Group, args: Args, { env, injector }: Context): Promise<Page> => {
    checkSight(env, groupTenancy(group), args);
    return injector.get(lists).load(group.id, args);
  };

type RootOf<Kind extends Root['__typename']> = Extract<Root, { readonly __typename: Kind }>;

/** The root of an entry, which is of the kind that its entries have. */
const rootAs =
  <Kind extends Root['__typename']>(kind: Kind) =>
  async ({ rootId }: { readonly rootId: string }, _: unknown, { injector }: Context): Promise<RootOf<Kind>> => {
    const root = await related(injector.get(ROOT_BY_ID), rootId);
    if (root.__typename !== kind) throw new Error(`root ${rootId} is no ${kind}`);
    return root as RootOf<Kind>;
  };

const chosen = (id: string, revision: number | null | undefined): { id: string; revision: number | null } => ({
  id,
  revision: revision ?? null,
});

export const resolvers: Complete<Api.Resolvers> = {
  GitRoot: {
    toeLines: ofRoot(provided.TOE_LINES_BY_ROOT),
    toeFigures: async ({ id, groupId }, _, { injector }) => ({
      ...(await injector.get(provided.TOE_FIGURES_OF_ROOT).load(id, {})),
      groupId,
    }),
  },
  URLRoot: { toeInputs: ofRoot(provided.TOE_INPUTS_BY_ROOT) },
  IPRoot: { toePorts: ofRoot(provided.TOE_PORTS_BY_ROOT) },
  Group: {
    toeLines: ofGroup(provided.TOE_LINES_BY_GROUP),
    toeInputs: ofGroup(provided.TOE_INPUTS_BY_GROUP),
    toePorts: ofGroup(provided.TOE_PORTS_BY_GROUP),
    toeFigures: async ({ id }, _, { injector }) => ({
      ...(await injector.get(provided.TOE_FIGURES_OF_GROUP).load(id, {})),
      groupId: id,
    }),
  },
  ToeFigures: { coverage: coverageOfAll },
  ToeLines: {
    root: rootAs('GitRoot'),
    hasVulnerabilities: ({ id }, _, { injector }) => injector.get(provided.VULNERABLE_LINES).load(id, {}),
  },
  ToeInput: {
    root: rootAs('URLRoot'),
    hasVulnerabilities: ({ id }, _, { injector }) => injector.get(provided.VULNERABLE_INPUT).load(id, {}),
  },
  ToePort: {
    root: rootAs('IPRoot'),
    hasVulnerabilities: ({ id }, _, { injector }) => injector.get(provided.VULNERABLE_PORT).load(id, {}),
  },
  Mutation: {
    addToeLines: async (_, { input: { rootId, ...file } }, { env }) =>
      answer('toeLines', await addToeLines(env, rootId, file)),
    updateToeLines: async (_, { input: { toeLinesId, revision, ...change } }, { env }) =>
      answer('toeLines', await updateToeLines(env, chosen(toeLinesId, revision), patch(change))),
    attackToeLines: async (_, { input: { toeLinesId, revision, ...told } }, { env }) =>
      answer(
        'toeLines',
        await attackToeLines(env, chosen(toeLinesId, revision), {
          attackedAt: told.attackedAt ?? null,
          attackedLines: told.attackedLines ?? null,
          comments: told.comments ?? null,
        }),
      ),
    addToeInput: async (_, { input: { rootId, ...place } }, { env }) =>
      answer('toeInput', await addToeInput(env, rootId, place)),
    updateToeInput: async (_, { input: { toeInputId, revision, presence } }, { env }) =>
      answer('toeInput', await updateToeInput(env, chosen(toeInputId, revision), presence)),
    attackToeInput: async (_, { input: { toeInputId, revision, attackedAt } }, { env }) =>
      answer('toeInput', await attackToeInput(env, chosen(toeInputId, revision), attackedAt ?? null)),
    addToePort: async (_, { input: { rootId, port } }, { env }) =>
      answer('toePort', await addToePort(env, rootId, port)),
    updateToePort: async (_, { input: { toePortId, revision, presence } }, { env }) =>
      answer('toePort', await updateToePort(env, chosen(toePortId, revision), presence)),
    attackToePort: async (_, { input: { toePortId, revision, attackedAt } }, { env }) =>
      answer('toePort', await attackToePort(env, chosen(toePortId, revision), attackedAt ?? null)),
  },
  ToeLinesConnection: countFields,
  ToeInputConnection: countFields,
  ToePortConnection: countFields,
};
