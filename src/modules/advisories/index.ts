// What the world knows of advisories (CVE, GHSA, OSV): EPSS scores, CISA's catalogue of Known Exploited
// Vulnerabilities, aliases. It is joined with findings when they are read, and never copied to them.
// Invariants: everybody reads a whole release of a feed, the old one or the new one; a broken file changes nothing; what a
// report says of aliases counts in its organization alone.
export { advisoryIdOf, cveIn, ghsaIn, osvIdOf } from './domain/advisory-id';
export type { Advisory } from './domain/advisory';
export { assess, vectorInForce, type SsvcAssessment } from './domain/assessment';
export { faultText, type FileFault } from './domain/file-fault';
export type { Feed, ImportedRelease, Release } from './domain/release';
export { importEpss } from './operations/import-epss';
export { importKev } from './operations/import-kev';
export { importOsv, type ImportedOsv, type OsvFile } from './operations/import-osv';
export { noteAliases } from './operations/note-aliases';
export { otherNames } from './operations/other-names';
export { advisoriesNamed, advisoryName, knownAdvisory } from './operations/read-advisories';
export { refreshFeed, type Download } from './operations/refresh-feed';
