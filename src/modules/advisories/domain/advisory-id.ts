const cve = /\bCVE-(\d{4})-(\d{4,19})(?!\d)/i;
const ghsa = /\bGHSA((?:-[23456789cfghjmpqrvwx]{4}){3})(?![a-z0-9])/i;
/** Databases that publish in the OSV format, by the prefixes of their ids (ossf.github.io/osv-schema). */
const osv =
  /^((?:ALBA|ALEA|ALSA|BELL|CGA|DLA|DSA|DTSA|ECHO|EEF|GO|GSD|HSEC|KUBE|LBSEC|LSN|MAL|MGASA|MINI|OESA|OSEC|OSV|PHSA|PSF|PYSEC|RHBA|RHEA|RHSA|RLSA|RSEC|RUSTSEC|RXSA|SUSE-[SRFO]U|openSUSE-SU|USN|V8)-\d{2,4}[-:][\w.:-]{1,60})$/i;

/** The first CVE id in a text, in capitals. */
export const cveIn = (text: string): string | undefined => cve.exec(text)?.[0].toUpperCase();

/** The first GHSA id in a text, as GitHub writes it. */
export const ghsaIn = (text: string): string | undefined => {
  const rest = ghsa.exec(text)?.[1];
  return rest === undefined ? undefined : `GHSA${rest.toLowerCase()}`;
};

/** A text that is the id of another database of the OSV format, as it stands. */
export const osvIdOf = (text: string): string | undefined => osv.exec(text)?.[0];

/** A text that is the id of an advisory and nothing else, in its usual form; undefined for any other text. */
export const advisoryIdOf = (text: string): string | undefined => {
  const found = text.length > 100 ? undefined : (cveIn(text) ?? ghsaIn(text));
  return found?.length === text.length ? found : osvIdOf(text);
};

const rankOf = (id: string): number => (id.startsWith('CVE-') ? 0 : id.startsWith('GHSA-') ? 1 : 2);

/** Year and number of a CVE id: CVE-2021-9999 comes before CVE-2021-10000. */
const numbered = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(19, '0'));

/** The order in which ids name an advisory: CVE, else GHSA, else another one of OSV; the oldest of a kind first. */
export const byRank = (left: string, right: string): number => {
  const ranks = rankOf(left) - rankOf(right);
  if (ranks !== 0) return ranks;
  const [one, other] = [numbered(left), numbered(right)];
  return one < other ? -1 : one > other ? 1 : 0;
};
