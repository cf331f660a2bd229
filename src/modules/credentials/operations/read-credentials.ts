import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may } from '../../access';
import * as data from '../data/credentials';
import type { Credentials } from '../domain/credentials';

export type CredentialsListArguments = PageArguments;

type Owned = Pick<Credentials, 'organizationId'>;

/** As stored, for loaders and for deciding on their use. */
export const credentialsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Credentials[]> =>
  data.selectCredentials(db, ids);

export const credentialsVisible = ({ actor }: Pick<Env, 'actor'>, { organizationId }: Owned): boolean =>
  may(actor, 'CREDENTIALS_READ', { organizationId, groupId: null });

/** The owner is a person: for those who may see the organization's members. */
export const ownerVisible = ({ actor }: Pick<Env, 'actor'>, { organizationId }: Owned): boolean =>
  may(actor, 'ORGANIZATION_MEMBERS_READ', { organizationId, groupId: null });

/** The credentials of organizations, by name: a page for each. Who may see them is asked on the fields. */
export const credentialsPages = (
  { db }: Env,
  organizationIds: readonly string[],
  page: CredentialsListArguments,
): Promise<ReadonlyMap<string, Page<Credentials>>> => pagesOf(data.credentialsListing(db), organizationIds, page);
