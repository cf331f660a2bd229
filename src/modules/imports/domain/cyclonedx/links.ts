import { linkText, referenceDigest, type LinkTargets } from '../../../components';
import { fieldsOf, numberOf, textOf, type Fields } from '../json/values';
import { refOf } from './dependencies';
import { elementOf, type References } from './references';

const link = /^urn:cdx:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,9})#./i;

/** A link into another BOM (`urn:cdx:serial/version#ref`), as it is kept until that is looked into; null for none. */
export const bomLinkIn = (ref: string): string | null => {
  const [, serialNumber, version] = link.exec(ref) ?? [];
  return serialNumber === undefined || version === undefined
    ? null
    : linkText({
        serialNumber: serialNumber.toLowerCase(),
        version: Number(version),
        reference: referenceDigest(elementOf(ref)),
      });
};

const serial = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Where links into a BOM lead: by its serial number, without which nobody links into it. Null when it has none. */
export const linkTargetsOf = (bom: Fields, references: References): LinkTargets | null | 'TOO_LONG' => {
  const serialNumber = serial.exec(textOf(bom.serialNumber)?.trim() ?? '')?.[1]?.toLowerCase();
  const version = numberOf(bom.version) ?? Number(textOf(bom.version) ?? 1);
  if (serialNumber === undefined || !Number.isInteger(version) || version < 0 || version > 999_999_999) return null;
  const places = references.targets(refOf(fieldsOf(fieldsOf(bom.metadata).component)));
  if (places === null) return 'TOO_LONG';
  return places === '{}' ? null : { serialNumber, version, places };
};
