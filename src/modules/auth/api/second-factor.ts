import type * as Api from '../../../../generated/graphql/auth/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import {
  confirmSecondFactor,
  enrolSecondFactor,
  regenerateRecoveryCodes,
  removeSecondFactor,
  resetPassword,
  resetSecondFactor,
} from '../index';

type Mutations = Required<
  Pick<
    NonNullable<Api.Resolvers['Mutation']>,
    | 'enrolSecondFactor'
    | 'confirmSecondFactor'
    | 'removeSecondFactor'
    | 'regenerateRecoveryCodes'
    | 'resetPassword'
    | 'resetSecondFactor'
  >
>;

const email = ['input', 'email'];

/** How people secure their own accounts, and administrators help out those who lost what they sign in with. */
export const secondFactorMutations: Mutations = {
  enrolSecondFactor: async (_, { input }, { env }) => {
    const begun = await enrolSecondFactor(env, input);
    const { secret, uri } = begun.ok ? begun.value : { secret: null, uri: null };
    return { ...simpleAnswer(begun), secret, uri };
  },
  confirmSecondFactor: async (_, { input }, { env }) =>
    answer('recoveryCodes', await confirmSecondFactor(env, input.code)),
  removeSecondFactor: async (_, { input }, { env }) => simpleAnswer(await removeSecondFactor(env, input)),
  regenerateRecoveryCodes: async (_, { input }, { env }) =>
    answer('recoveryCodes', await regenerateRecoveryCodes(env, input)),
  resetPassword: async (_, { input }, { env }) =>
    answer('oneTimePassword', await resetPassword(env, input.email, email)),
  resetSecondFactor: async (_, { input }, { env }) => simpleAnswer(await resetSecondFactor(env, input.email, email)),
};
