import type * as Api from '../../../../generated/graphql/mail/types';
import type { Complete } from '../../../kernel/complete';
import { countFields } from '../../../kernel/page';
import { mailPage } from '../index';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    mails: (_, { state, ...args }, { env }) => mailPage(env, state ?? null, args),
  },
  MailConnection: countFields,
};
