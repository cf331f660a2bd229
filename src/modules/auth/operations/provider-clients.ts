import type { ProviderSettings } from '../domain/provider';
import { bitbucketClient } from './bitbucket-client';
import { oidcClient } from './oidc-client';
import type { AnswerBounds, ProviderClient } from './provider-client';

export const providerClient = (settings: ProviderSettings, bounds: AnswerBounds): ProviderClient =>
  settings.kind === 'BITBUCKET' ? bitbucketClient(settings, bounds) : oidcClient(settings, bounds);
