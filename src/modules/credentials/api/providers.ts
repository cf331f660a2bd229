import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import {
  credentialsByIds,
  credentialsPages,
  credentialsVisible,
  type Credentials,
  type CredentialsListArguments,
  type Detaching,
} from '../index';

export const CREDENTIALS_BY_ID = token<ById<Credentials>>('CREDENTIALS_BY_ID');
export const CREDENTIALS_BY_ORGANIZATION =
  token<ByParent<CredentialsListArguments, Page<Credentials>>>('CREDENTIALS_BY_ORGANIZATION');
/** Given by the application, since credentials know nothing of what uses them. */
export const DETACHING = token<Detaching>('DETACHING');

export const credentialsProviders: readonly Provider[] = [
  byId(CREDENTIALS_BY_ID, credentialsByIds, credentialsVisible),
  byParent(CREDENTIALS_BY_ORGANIZATION, credentialsPages),
];
