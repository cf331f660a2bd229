import { randomBytes } from 'node:crypto';
import type { Env } from '../kernel/env';
import { tokenScopes } from '../modules/access';
import { createLocalAccount, issueToken } from '../modules/auth';
import { organizationPage, storedOrganizationByName } from '../modules/organizations';
import { inTheNameOf } from './creators/story';
import { demoOrganization, manager, tellDemoStory } from './demo-story';
import { done } from './failure';

const tokenDays = 90;
const day = 24 * 60 * 60 * 1000;

/** The demo's account and token; the secrets are made here and can't be shown again. */
const createAccess = async (env: Env): Promise<readonly string[]> => {
  const password = randomBytes(12).toString('base64url');
  const person = done(await createLocalAccount(env, { email: manager, role: 'USER', password, oneTime: false }));
  const expiresAt = new Date(Date.parse(env.now()) + tokenDays * day).toISOString();
  const token = { name: 'demo', scopes: tokenScopes, expiresAt };
  const { secret } = done(await issueToken(env, person.id, token));
  return [
    `The demo's organization is ${demoOrganization}; its groups are web-shop, payments and public-site.`,
    `Account: ${manager}`,
    `Password: ${password}`,
    `API token, for ${String(tokenDays)} days: ${secret}`,
  ];
};

/**
 * Loads the demo data and an account for its manager, unless the organization is there already. Answers what to tell:
 * organization, account, password and token.
 */
export const seedDemo = async (env: Env, say: (...lines: readonly string[]) => void): Promise<readonly string[]> => {
  if ((await storedOrganizationByName(env, demoOrganization)) !== undefined)
    return [
      `The demo's organization, ${demoOrganization}, is here already: nothing was added.`,
      `For a new API token: integrates token create --email ${manager} --name NAME`,
    ];
  say('Loading the demo data ...');
  const lines = await createAccess(env);
  await tellDemoStory(inTheNameOf(env, manager));
  return lines;
};

/** The same for a database without organizations; no other one gets demo data by a mere start. */
export const seedDemoWhenEmpty = async (
  env: Env,
  say: (...lines: readonly string[]) => void,
): Promise<readonly string[]> => {
  const { nodes } = await organizationPage(env, { first: 1 });
  return nodes.length === 0 || (await storedOrganizationByName(env, demoOrganization)) !== undefined
    ? seedDemo(env, say)
    : ['The database has organizations already: no demo data was added.'];
};
