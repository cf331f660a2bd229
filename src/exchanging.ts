import type { Config } from './config';
import type { SessionKeys } from './modules/auth';
import { issuerKeys, type Exchanging } from './modules/token-exchange';
import { allowedNetworks } from './opening';
import { getJson } from './outgoing/get-json';

/** Whose tokens of pipelines are taken in exchange, and by which keys. */
export const exchangingOf = ({ outgoing, exchangeIssuers }: Config, keys: SessionKeys): Exchanging => ({
  keys,
  issuers: exchangeIssuers,
  issuerKeys: issuerKeys(getJson({ ...outgoing, allowed: allowedNetworks(outgoing.networks) })),
});
