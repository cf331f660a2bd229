import { z } from 'zod';

export const email = z.email().max(254);
export const id = z.guid();
export { instant } from '../rest/values';
