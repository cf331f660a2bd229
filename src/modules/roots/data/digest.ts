import { createHash } from 'node:crypto';

/** Keys are as long as addresses, and an index takes no more than 2,700 bytes. */
export const digest = (key: string): string => createHash('sha256').update(key).digest('base64url');
