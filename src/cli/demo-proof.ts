import type { Env } from '../kernel/env';
import type { Finding } from '../modules/findings';
import { showRecords, uploadPlaces } from './creators/testing';

/** What shows an injection, and where else it stands. */
export const proveInjection = async (env: Env, injection: Finding): Promise<void> => {
  await showRecords(env, injection, 'orders.csv', 'The first orders that the statement answers.');
  await uploadPlaces(env, injection, 'shop-search.yaml');
};
