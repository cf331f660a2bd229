import { firstFailure, succeed, type Result } from '../../../kernel/result';
import { instantOf, isDate } from './dates';
import { isVersion, type ReleaseHead } from './epss-file';
import { fault, quoted, type FileFault } from './file-fault';

/** What CISA's catalogue of Known Exploited Vulnerabilities tells of a CVE. */
export interface KnownExploited {
  readonly cve: string;
  readonly name: string;
  readonly vendor: string;
  readonly product: string;
  /** The day on which it was added to the catalogue. */
  readonly dateAdded: string;
  /** Until when agencies of the United States must have mended it; null when the catalogue names no day. */
  readonly dueDate: string | null;
  /** 1 when campaigns of ransomware are known to use it. */
  readonly ransomware: 0 | 1;
  readonly requiredAction: string;
}

export interface KevCatalogue {
  readonly head: ReleaseHead;
  readonly entries: readonly KnownExploited[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mostText = 5_000;

/** Texts are kept up to so many characters; there is none so long today. */
const textOf = (fields: Fields, name: string, path: string): Result<string, FileFault> => {
  const value = fields[name] ?? '';
  if (typeof value !== 'string') return fault(`${path}.${name}`, `${quoted(value)} is no text.`);
  // PostgreSQL keeps no NUL.
  return value.includes('\u0000')
    ? fault(`${path}.${name}`, `${quoted(value)} has a NUL character.`)
    : succeed(value.trim().slice(0, mostText).toWellFormed());
};

const cve = /^CVE-\d{4}-\d{4,19}$/;

const entryOf = (given: unknown, index: number): Result<KnownExploited, FileFault> => {
  const path = `vulnerabilities[${index}]`;
  if (!isFields(given)) return fault(path, `${quoted(given)} is no object.`);
  const { cveID, dateAdded, dueDate = null, knownRansomwareCampaignUse: ransomware = 'Unknown' } = given;
  if (typeof cveID !== 'string' || !cve.test(cveID)) return fault(`${path}.cveID`, `${quoted(cveID)} is no CVE id.`);
  if (!isDate(dateAdded)) return fault(`${path}.dateAdded`, `${quoted(dateAdded)} is no date.`);
  if (dueDate !== null && dueDate !== '' && !isDate(dueDate))
    return fault(`${path}.dueDate`, `${quoted(dueDate)} is no date.`);
  if (ransomware !== 'Known' && ransomware !== 'Unknown')
    return fault(`${path}.knownRansomwareCampaignUse`, `${quoted(ransomware)} is neither "Known" nor "Unknown".`);
  const names = ['vulnerabilityName', 'vendorProject', 'product', 'requiredAction'];
  const [name, vendor, product, action] = names.map((each) => textOf(given, each, path)) as [
    Result<string, FileFault>,
    Result<string, FileFault>,
    Result<string, FileFault>,
    Result<string, FileFault>,
  ];
  if (!name.ok || !vendor.ok || !product.ok || !action.ok)
    return firstFailure([name, vendor, product, action]) ?? fault(path, 'a text is missing.');
  return succeed({
    cve: cveID,
    name: name.value,
    vendor: vendor.value,
    product: product.value,
    dateAdded,
    dueDate: dueDate === '' ? null : dueDate,
    ransomware: ransomware === 'Known' ? 1 : 0,
    requiredAction: action.value,
  });
};

const mostEntries = 100_000;

/** Reads CISA's catalogue, as its JSON schema has it (`known_exploited_vulnerabilities_schema.json`). */
export const kevCatalogue = (given: unknown): Result<KevCatalogue, FileFault> => {
  if (!isFields(given)) return fault(null, 'the file is no JSON object.');
  const { catalogVersion: version, dateReleased, count, vulnerabilities } = given;
  const releasedAt = instantOf(dateReleased);
  if (typeof version !== 'string' || !isVersion(version))
    return fault('catalogVersion', `${quoted(version)} is no version of 1 to 100 characters.`);
  if (releasedAt === undefined) return fault('dateReleased', `${quoted(dateReleased)} is no instant.`);
  if (!Array.isArray(vulnerabilities)) return fault('vulnerabilities', `${quoted(vulnerabilities)} is no list.`);
  if (count !== undefined && count !== vulnerabilities.length)
    return fault(
      'count',
      `the file tells of ${quoted(count)} ${count === 1 ? 'entry' : 'entries'}, and has ${vulnerabilities.length}.`,
    );
  if (vulnerabilities.length > mostEntries) return fault('vulnerabilities', `there are more than ${mostEntries}.`);
  const entries = vulnerabilities.map(entryOf);
  const wrong = firstFailure(entries);
  if (wrong !== undefined) return wrong;
  const read = entries.flatMap((each) => (each.ok ? [each.value] : []));
  const seen = new Map(read.map((each, index) => [each.cve, index]));
  const twice = read.findIndex((each, index) => seen.get(each.cve) !== index);
  return twice === -1
    ? succeed({ head: { version, releasedAt }, entries: read })
    : fault(
        `vulnerabilities[${seen.get(read[twice]?.cve ?? '') ?? 0}].cveID`,
        `${quoted(read[twice]?.cve)} is listed twice.`,
      );
};
