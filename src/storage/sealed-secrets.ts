import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { UnreadableSecret, type SecretPlace, type Secrets } from '../kernel/secrets';
import type { SecretKeys } from './secret-keys';

const algorithm = 'aes-256-gcm';
const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/** What the text is bound to beside its key: the row and the column that it was sealed for. */
const boundTo = (keyId: string, { organizationId, column, id }: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify([version, keyId, organizationId, column, id]));

interface Parts {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly text: Buffer;
  readonly tag: Buffer;
}

const partsOf = (sealed: string): Parts => {
  const [found, keyId, body, ...rest] = sealed.split('.');
  const bytes = Buffer.from(body ?? '', 'base64url');
  if (found !== version || keyId === undefined || rest.length > 0 || bytes.length < nonceBytes + tagBytes)
    throw new UnreadableSecret('This is no sealed secret.');
  return {
    keyId,
    nonce: bytes.subarray(0, nonceBytes),
    text: bytes.subarray(nonceBytes, -tagBytes),
    tag: bytes.subarray(-tagBytes),
  };
};

/** Seals by AES-256-GCM (NIST SP 800-38D) with a random nonce each time: `v1.<key id>.<nonce, text and tag>`. */
export const sealedSecrets = (keys: () => SecretKeys): Secrets => ({
  seal: (text, place) => {
    const { newest, byId } = keys();
    const key = byId.get(newest);
    if (key === undefined) throw new Error('the newest key is one of the keys');
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
    cipher.setAAD(boundTo(newest, place));
    const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [version, newest, body.toString('base64url')].join('.');
  },
  open: (sealed, place) => {
    const { keyId, nonce, text, tag } = partsOf(sealed);
    const key = keys().byId.get(keyId);
    if (key === undefined) throw new UnreadableSecret(`The key ${keyId.slice(0, 64)} of a secret is not here.`);
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(boundTo(keyId, place));
    decipher.setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      throw new UnreadableSecret('A secret was changed, or moved from where it was sealed.');
    }
  },
  isCurrent: (sealed) => sealed.startsWith(`${version}.${keys().newest}.`),
});
