import { generateKeyPairSync } from 'node:crypto';

const counted = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const text = (value: string): Buffer => counted(Buffer.from(value));
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** What is wrong with a key on purpose. */
export interface Flaw {
  readonly cipher?: string;
  readonly keys?: number;
  readonly check?: number;
  readonly repeatedKind?: string;
  readonly kind?: string;
}

/** A new Ed25519 key in the form of OpenSSH (its PROTOCOL.key), with its public half as in authorized_keys. */
export const opensshKey = (flaw: Flaw = {}): { readonly privateKey: string; readonly publicKey: string } => {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const kind = flaw.kind ?? 'ssh-ed25519';
  const [open, seed] = [Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')];
  const blob = Buffer.concat([text(kind), counted(open)]);
  const half = Buffer.concat([
    number(7),
    number(flaw.check ?? 7),
    text(flaw.repeatedKind ?? kind),
    counted(open),
    counted(Buffer.concat([seed, open])),
    text('story'),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (half.length % 8)) % 8 }, (_, index) => index + 1));
  const body = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    text(flaw.cipher ?? 'none'),
    text(flaw.cipher === undefined ? 'none' : 'bcrypt'),
    text(''),
    number(flaw.keys ?? 1),
    counted(blob),
    counted(Buffer.concat([half, padding])),
  ]);
  const lines = body
    .toString('base64')
    .replace(/(.{70})/g, '$1\n')
    .trim();
  return {
    privateKey: `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}\n-----END OPENSSH PRIVATE KEY-----\n`,
    publicKey: `${kind} ${blob.toString('base64')} story`,
  };
};

export const pemKey = {
  rsa: (bits: number, type: 'pkcs1' | 'pkcs8' = 'pkcs1'): string =>
    generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ format: 'pem', type }).toString(),
  ec: (namedCurve: string): string =>
    generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'pem', type: 'sec1' }).toString(),
  ed25519: (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  locked: (type: 'pkcs1' | 'pkcs8'): string =>
    generateKeyPairSync('rsa', { modulusLength: 2048 })
      .privateKey.export({ format: 'pem', type, cipher: 'aes-128-cbc', passphrase: 'open' })
      .toString(),
};
