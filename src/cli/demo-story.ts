import type { Env } from '../kernel/env';
import type { GroupRole } from '../modules/access';
import type { Group } from '../modules/groups';
import { demand, demandInGroup, treat } from './creators/decisions';
import { daysAgo, forEach, inTheNameOf } from './creators/story';
import {
  createEnvironment,
  createGitRoot,
  createGroup,
  createIpRoot,
  createOrganization,
  createUrlRoot,
  joinGroup,
  joinOrganization,
  tagGroup,
} from './creators/tenant';
import { removeFalsePositive, uploadReport } from './creators/testing';
import { findInjection } from './demo-injection';
import { talkAboutSite } from './demo-talk';
import { testGateway, testSite } from './demo-target';

export const demoOrganization = 'example-retail';
export const manager = 'manager@example.com';

const analyst = 'analyst@example.com';
const pipeline = 'pipeline@example.com';
const developer = 'developer@example.com';
const vulnerabilityManager = 'vulnerability-manager@example.com';

const team: readonly (readonly [string, GroupRole])[] = [
  ['lead@example.com', 'GROUP_MANAGER'],
  [vulnerabilityManager, 'VULNERABILITY_MANAGER'],
  [analyst, 'ANALYST'],
  ['reviewer@example.com', 'REVIEWER'],
  [developer, 'DEVELOPER'],
  ['viewer@example.com', 'VIEWER'],
  [pipeline, 'GATE'],
];

const join = (env: Env, group: Group): Promise<void> =>
  forEach(team, ([email, role]) => joinGroup(env, group, email, role));

/** A shop whose first scans find much. One place turns out to be none, and one flaw is fixed. */
const webShop = async (env: Env, group: Group): Promise<void> => {
  const start = daysAgo(env, 60);
  const storefront = await createGitRoot(start, group, {
    nickname: 'storefront',
    url: 'https://git.example.com/retail/storefront.git',
    branch: 'main',
    exclusions: ['docs/', '*.min.js'],
  });
  await forEach(
    [
      { type: 'URL', url: 'https://shop.example.com/', cloudName: null },
      { type: 'CLOUD', url: 'retail-storefront', cloudName: 'GCP' },
    ] as const,
    (place) => createEnvironment(start, storefront, place),
  );
  const till = await createGitRoot(start, group, {
    nickname: 'till',
    url: 'https://git.example.com/retail/till.git',
    branch: 'main',
  });
  const upload = (days: number, root: typeof till, name: string): Promise<unknown> =>
    uploadReport(inTheNameOf(daysAgo(env, days), pipeline), group, root, name);
  await upload(56, storefront, 'eslint.sarif');
  await upload(56, storefront, 'ast-grep.sarif');
  await upload(49, storefront, 'secretlint.sarif');
  await upload(42, till, 'electronegativity.sarif');
  await removeFalsePositive(inTheNameOf(daysAgo(env, 21), analyst), group, 'web/');
  await upload(7, storefront, 'eslint-fixed.sarif');
  const as = (days: number, email: string): Env => inTheNameOf(daysAgo(env, days), email);
  const keys = { event: 'START', justification: 'The keys are replaced, and move to the vault.' } as const;
  await treat(as(6, developer), group, { whereStartsWith: 'config/' }, keys);
  const tills = { whereStartsWith: 'main.js', severityScore: { max: 3.9 } };
  const kiosk = 'The tills run one page of our own, without a network.';
  await treat(as(5, developer), group, tills, { event: 'REQUEST', justification: kiosk });
  await treat(as(4, vulnerabilityManager), group, tills, { event: 'APPROVE', justification: 'Seen in the shop.' });
};

/** A service whose code moves, and where a fix is undone later: a vulnerability closes and comes back. */
const payments = async (env: Env, group: Group): Promise<void> => {
  const gateway = await createGitRoot(daysAgo(env, 50), group, {
    nickname: 'gateway',
    url: 'https://git.example.com/retail/payment-gateway.git',
    branch: 'main',
  });
  await demandInGroup(daysAgo(env, 50), group, { maxAcceptanceDays: 90, minBreakingSeverity: 7 });
  const upload = (days: number, name: string): Promise<unknown> =>
    uploadReport(inTheNameOf(daysAgo(env, days), pipeline), group, gateway, name);
  await upload(45, 'flawfinder.sarif');
  await upload(45, 'spectral.sarif');
  await testGateway(env, gateway);
  await upload(30, 'flawfinder-shifted.sarif');
  await upload(16, 'flawfinder-fixed.sarif');
  await upload(9, 'spectral-fixed.sarif');
  await upload(2, 'flawfinder.sarif');
  const as = (days: number, email: string): Env => inTheNameOf(daysAgo(env, days), email);
  const until = daysAgo(env, -60).now().slice(0, 10);
  const documents = { whereStartsWith: 'api/', severityScore: { max: 4 } };
  const accepted = { event: 'ACCEPT', until, justification: 'The next version of the API mends all of it.' } as const;
  await treat(as(6, vulnerabilityManager), group, documents, accepted);
  const asked = { event: 'REQUEST', justification: 'The length is checked by the caller.' } as const;
  await treat(as(1, developer), group, { whereStartsWith: 'c/', severityScore: { max: 3.9 } }, asked);
};

/** A site that people test by hand: what they report waits for review. */
const publicSite = async (env: Env, group: Group): Promise<void> => {
  const shop = await createUrlRoot(daysAgo(env, 30), group, 'shop', 'https://shop.example.com/');
  const edge = await createIpRoot(daysAgo(env, 30), group, 'edge', '192.0.2.10');
  await testSite(env, shop, edge);
  const injection = await findInjection(inTheNameOf(daysAgo(env, 5), analyst), group, shop);
  await talkAboutSite(env, group, shop, injection);
};

/** Builds the demo's organization out of the same operations that the API offers, over the last two months. */
export const tellDemoStory = async (env: Env): Promise<void> => {
  const start = daysAgo(env, 60);
  const organization = await createOrganization(start, demoOrganization);
  await joinOrganization(start, organization, 'auditor@example.com', 'USER');
  await demand(start, organization, { maxAcceptanceDays: 120, maxAcceptanceSeverity: 6.9, maxNumberAcceptances: 2 });
  const white = { service: 'WHITE' } as const;
  const shop = { name: 'web-shop', description: 'The shop and the tills.', ...white };
  const service = { name: 'payments', description: 'The payment gateway.', ...white };
  const site = { name: 'public-site', description: 'The site as visitors reach it.', service: 'BLACK' } as const;
  await forEach(
    [
      [shop, ['customers', 'pci'], webShop],
      [service, ['pci'], payments],
      [site, ['customers'], publicSite],
    ] as const,
    async ([draft, tags, story]) => {
      const group = await createGroup(start, organization, draft);
      await tagGroup(start, group, tags);
      await join(start, group);
      await story(env, group);
    },
  );
};
