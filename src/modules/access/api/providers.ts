import type { Provider } from 'graphql-modules';
import { byId, token, type ById } from '../../../kernel/loader';
import { stakeholdersByIds, type Stakeholder } from '../index';

/** People by id, as related to objects that the caller may see. */
export const STAKEHOLDER_BY_ID = token<ById<Stakeholder>>('STAKEHOLDER_BY_ID');

export const accessProviders: readonly Provider[] = [byId(STAKEHOLDER_BY_ID, stakeholdersByIds, () => true)];
