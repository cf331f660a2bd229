import { createHash } from 'node:crypto';

/** Where the references of a bill of materials lead: by these, others link into it. */
export interface LinkTargets {
  /** A UUID in lower case. */
  readonly serialNumber: string;
  readonly version: number;
  /** Places by the digests of references, as JSON text. */
  readonly places: string;
}

/** The place of what is described, which is all of the root. */
export const everywhere = '*';

/** A link into a bill of materials, by the digest of the reference there. */
export interface BomLink {
  readonly serialNumber: string;
  readonly version: number;
  readonly reference: string;
}

/** By what a reference is known, which may be as long as anybody likes: 96 bits. */
export const referenceDigest = (ref: string): string =>
  createHash('sha256').update(ref).digest('base64url').slice(0, 16);

const form = /^([0-9a-f-]{36})\/(\d{1,9})#([\w-]{16})$/;

/** A link in one text, and back. */
export const linkText = ({ serialNumber, version, reference }: BomLink): string =>
  `${serialNumber}/${String(version)}#${reference}`;

export const linkOf = (text: string): BomLink | null => {
  const [, serialNumber, version, reference] = form.exec(text) ?? [];
  return serialNumber === undefined || version === undefined || reference === undefined
    ? null
    : { serialNumber, version: Number(version), reference };
};
