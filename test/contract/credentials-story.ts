import type { Step } from './story';

const as = 'ORGANIZATION_ORGANIZATION_MANAGER';

/** What opens repositories: a token that a root uses, and a password that is changed and removed again. */
export const credentialsStory = (
  organizationId: string,
  groupId: string,
  rootId: string,
  gitPort: number,
): readonly Step[] => {
  const add = (name: string, secret: object): Step => ({
    mutation: 'addCredentials',
    as,
    input: () => ({ organizationId, name, host: 'example.com', secret }),
    remember: [name, 'credentials'],
  });
  return [
    add('token', { token: { token: 'a token' } }),
    add('password', { https: { user: 'ci', password: 'a password' } }),
    {
      mutation: 'updateCredentials',
      as,
      input: ({ password }) => ({ organizationId, credentialsId: password, name: 'old password' }),
    },
    { mutation: 'updateGitRoot', as, input: ({ token }) => ({ rootId, credentialsId: token }) },
    {
      mutation: 'addGitRoot',
      as,
      input: ({ token }) => ({
        groupId,
        url: 'https://example.com/acme/stock.git',
        branch: 'main',
        credentialsId: token,
      }),
    },
    {
      mutation: 'verifyGitAccess',
      as,
      input: () => ({ groupId, url: `https://localhost:${gitPort}/shop.git`, branch: 'main' }),
    },
    {
      mutation: 'removeCredentials',
      as,
      input: ({ password }) => ({ organizationId, credentialsId: password }),
    },
  ];
};
