import { createHash, createPrivateKey, type JsonWebKey } from 'node:crypto';
import { fail, succeed, type Result } from '../../../kernel/result';

/** A private key as ssh reads it, and the fingerprint of its public half. */
export interface SshKey {
  readonly text: string;
  /** `SHA256:...`, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

const noKey = 'This is no private key: give the whole file, from its BEGIN line to its END line.';
const locked = 'The key has a passphrase: give one without.';
const unknown = 'Give a key of the kind RSA or ECDSA, or an Ed25519 one in the form of OpenSSH.';
const short = 'An RSA key has at least 2,048 bits.';

const magic = 'openssh-key-v1\0';
const opensshForm = /^-----BEGIN OPENSSH PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END OPENSSH PRIVATE KEY-----\n$/;
const pemForm = /^-----BEGIN ((?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----\n[^]+?-----END \1-----\n$/;

/** Byte strings that follow each other, each after its length (RFC 4251 section 5); undefined where they end early. */
const strings = (bytes: Buffer, count: number): readonly Buffer[] | undefined => {
  if (count === 0) return [];
  if (bytes.length < 4) return undefined;
  const end = 4 + bytes.readUInt32BE(0);
  if (bytes.length < end) return undefined;
  const rest = strings(bytes.subarray(end), count - 1);
  return rest && [bytes.subarray(4, end), ...rest];
};

const fingerprintOf = (publicKey: Buffer): string =>
  `SHA256:${createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '')}`;

const minimumBits = 2048;
const bitsOf = (modulus: Buffer): number => modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
const withoutSign = (number: Buffer): Buffer => (number[0] === 0 ? number.subarray(1) : number);

const kinds = ['ssh-ed25519', 'ssh-rsa', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'];

const checkKind = (publicKey: Buffer): Result<null, string> => {
  const kind = strings(publicKey, 1)?.[0]?.toString('latin1') ?? '';
  if (!kinds.includes(kind)) return fail(unknown);
  const modulus = kind === 'ssh-rsa' ? strings(publicKey, 3)?.[2] : undefined;
  return modulus !== undefined && bitsOf(withoutSign(modulus)) < minimumBits ? fail(short) : succeed(null);
};

/** The public half of a key in OpenSSH's own form (PROTOCOL.key of OpenSSH). */
const opensshPublic = (body: string): Result<Buffer, string> => {
  const bytes = Buffer.from(body, 'base64');
  if (bytes.subarray(0, magic.length).toString('latin1') !== magic) return fail(noKey);
  const head = strings(bytes.subarray(magic.length), 3);
  if (head === undefined) return fail(noKey);
  if (head[0]?.toString('latin1') !== 'none') return fail(locked);
  const rest = bytes.subarray(magic.length + head.reduce((sum, { length }) => sum + 4 + length, 0));
  if (rest.length < 4 || rest.readUInt32BE(0) !== 1) return fail(noKey);
  const [publicKey, secret] = strings(rest.subarray(4), 2) ?? [];
  // The secret half begins with a number that stands twice, then repeats the kind.
  if (publicKey === undefined || secret === undefined || secret.length < 8) return fail(noKey);
  const [kind] = strings(publicKey, 1) ?? [];
  const [repeated] = strings(secret.subarray(8), 1) ?? [];
  return kind !== undefined &&
    repeated !== undefined &&
    kind.equals(repeated) &&
    secret.readUInt32BE(0) === secret.readUInt32BE(4)
    ? succeed(publicKey)
    : fail(noKey);
};

const counted = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

const named = (text: string): Buffer => counted(Buffer.from(text, 'latin1'));
const number = (value: string | undefined): Buffer => {
  const bytes = Buffer.from(value ?? '', 'base64url');
  return counted((bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
};

const curves: Readonly<Record<string, string>> = { 'P-256': 'nistp256', 'P-384': 'nistp384', 'P-521': 'nistp521' };

/** The public half as ssh writes it (RFC 4253 section 6.6, RFC 5656 section 3.1); undefined for other kinds. */
const sshPublic = ({ kty, n, e, crv, x, y }: JsonWebKey): Buffer | undefined => {
  if (kty === 'RSA') return Buffer.concat([named('ssh-rsa'), number(e), number(n)]);
  const curve = curves[crv ?? ''];
  if (kty !== 'EC' || curve === undefined) return undefined;
  const point = [Buffer.of(4), Buffer.from(x ?? '', 'base64url'), Buffer.from(y ?? '', 'base64url')];
  return Buffer.concat([named(`ecdsa-sha2-${curve}`), named(curve), counted(Buffer.concat(point))]);
};

const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const pemPublic = (text: string): Result<Buffer, string> => {
  if (/ENCRYPTED/.test(text)) return fail(locked);
  const key = orUndefined(() => createPrivateKey(text));
  if (key === undefined) return fail(noKey);
  const blob = orUndefined(() => sshPublic(key.export({ format: 'jwk' })));
  return blob === undefined ? fail(unknown) : succeed(blob);
};

/** Reads a private key in OpenSSH's form or in PEM, without passphrase. What is wrong is told without the key. */
export const readSshKey = (given: string): Result<SshKey, string> => {
  const text = `${given.replace(/\r\n?/g, '\n').trim()}\n`;
  const body = opensshForm.exec(text)?.[1];
  if (body === undefined && !pemForm.test(text)) return fail(noKey);
  const publicKey = body === undefined ? pemPublic(text) : opensshPublic(body);
  if (!publicKey.ok) return publicKey;
  const kind = checkKind(publicKey.value);
  return kind.ok ? succeed({ text, fingerprint: fingerprintOf(publicKey.value) }) : kind;
};
