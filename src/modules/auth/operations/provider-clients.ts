import type { ProviderSettings } from '../domain/provider';
import { bitbucketClient } from './bitbucket-client';
import { oidcClient } from './oidc-client';
import type { ProviderClient } from './provider-client';

export const providerClient = (settings: ProviderSettings): ProviderClient =>
  settings.kind === 'BITBUCKET' ? bitbucketClient(settings) : oidcClient(settings);
