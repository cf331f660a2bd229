import type { Config } from '../config';
import { groupsOfToken } from '../handed-down';
import type { InTurn } from '../kernel/lane';
import { requireSignedIn } from '../modules/access';
import { providerClient, type SessionKeys } from '../modules/auth';
import { callerDoors } from '../modules/auth/api/caller-doors';
import type { CookieSettings } from '../modules/auth/api/cookies';
import { loginDoors, tag as signInTag } from '../modules/auth/api/login-doors';
import { peopleDoors, peopleTag } from '../modules/auth/api/people-doors';
import { providerDoors } from '../modules/auth/api/provider-doors';
import { roleDoors } from '../modules/auth/api/role-doors';
import { tokenDoors, tokensTag } from '../modules/auth/api/token-doors';
import { evidenceDoors } from '../modules/evidences/api/doors';
import { tag as evidencesTag } from '../modules/evidences/api/download-door';
import { reportDoors } from '../modules/imports/api/doors';
import { tag as reportsTag } from '../modules/imports/api/upload-door';
import { memberDoors, tag as membersTag } from '../modules/stakeholders/api/doors';
import { vulnerabilityFileDoors } from '../modules/vulnerability-files/api/doors';
import { exportDoors, tag as exportsTag, type ExportParts } from '../modules/vulnerability-files/api/export-doors';
import { documentOf, type OpenApi } from '../rest/document';
import type { Door } from '../rest/door';
import { ownDoors, tag as aboutTag } from '../rest/own-doors';
import type { Spool } from '../uploads/spool';
import { version } from '../version';
import { flowCookieOf } from './cookies';

/** What the doors of /auth and /rest are made of. */
export interface RestParts {
  readonly config: Config;
  readonly keys: SessionKeys;
  readonly session: CookieSettings;
  readonly spool: Spool;
  readonly answersInTurn: InTurn;
  readonly uploadsInTurn: InTurn;
  readonly readFilter: ExportParts['readFilter'];
}

/** What the doors are about, in the order of the document. */
const tags: Readonly<Record<string, string>> = {
  [signInTag]: 'Signing in and out, and who somebody is.',
  [peopleTag]: 'The people of the installation, and what roles allow.',
  [membersTag]: 'Who belongs to organizations and groups.',
  [tokensTag]: 'API tokens of one’s own.',
  [reportsTag]: 'Reports of tools.',
  [evidencesTag]: 'Files that show weaknesses and events.',
  [exportsTag]: 'Whole lists, for other programs.',
  [aboutTag]: 'This document.',
};

/** Every door of /auth and /rest, and the document that follows from them. */
export const restDoors = (parts: RestParts): { readonly doors: readonly Door[]; readonly document: () => OpenApi } => {
  const { config, keys, session, spool, answersInTurn, uploadsInTurn, readFilter } = parts;
  const { providers, publicUrl, enrolledDomains, localAccounts } = config.signIn;
  const made: { document?: OpenApi } = {};
  const document = (): OpenApi => (made.document ??= documentOf(doors, tags, version));
  const doors: readonly Door[] = [
    ...loginDoors({ keys, session, localAccounts, inTurn: answersInTurn }),
    ...callerDoors(providers, localAccounts),
    ...providerDoors({
      keys,
      session,
      flow: flowCookieOf(session),
      clients: providers.map((settings) => providerClient(settings, config.outgoing)),
      publicUrl: publicUrl ?? '',
      enrolledDomains,
      inTurn: answersInTurn,
    }),
    ...peopleDoors(),
    ...roleDoors(),
    ...memberDoors(),
    ...tokenDoors(groupsOfToken),
    ...reportDoors(spool, uploadsInTurn),
    ...evidenceDoors(spool, uploadsInTurn),
    ...exportDoors({ inTurn: answersInTurn, readFilter }),
    ...vulnerabilityFileDoors(exportsTag),
    ...ownDoors(document, (env) => {
      if (config.introspection === 'signed-in') requireSignedIn(env);
    }),
  ];
  return { doors, document };
};
