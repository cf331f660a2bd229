import { cutText, storedBytes } from './text';

const redacted = '[redacted]';

/** Prefixes that the issuers of credentials chose so that they can be recognised. Each run of characters is looked at once. */
const tokens =
  /(?<![A-Za-z0-9_])((?:AKIA|ASIA|ABIA|ACCA)(?=[0-9A-Z]{12})|gh[pousr]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|oas|soat|agent|ft)-|xox[a-z]-|xapp-|[rs]k_(?:live|test)_|sk-(?:ant|proj)-|AIza|npm_|pypi-|dckr_pat_|eyJ)([A-Za-z0-9_.=-]{12,})/g;

const word =
  'password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|credential';

/** `password = "..."`, `"token": '...'`, `secret => \`...\``: the quoted value. */
const assigned = new RegExp(
  `((?:${word})[a-z0-9_-]{0,30}["'\`]?\\]?\\s{0,8}(?:=>|:?=|:)\\s{0,8}[a-z]{0,2})(["'\`])((?:\\\\.|(?!\\2)[^\\\\\\r\\n]){1,1024})`,
  'gi',
);

/** `?token=...` in addresses and `DB_PASSWORD=...` in environments: the bare value. */
const inAddress = new RegExp(`([?&][a-z0-9_.-]{0,30}?(?:${word})[a-z0-9_-]{0,30}=)([^&\\s"'\`#]{1,512})`, 'gi');
const inEnvironment =
  /((?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)[A-Z0-9_]{0,30}\s{0,2}=\s{0,2})([^\s"'`;,&()<>{}[\]$]{6,512})/g;

const bearer = /(\bBearer\s{1,4}|\bauthorization["'`]?\s{0,4}[:=]\s{0,4}["'`]?Basic\s{1,4})([A-Za-z0-9+/_.=~-]{16,})/gi;
const userInfo = /(:\/\/[^\s:@/"'<>]{0,128}:)([^\s@/"'<>]{1,256})(?=@)/g;

/** Cheap test whether any of the patterns can match: sorted by first letters, of which most characters are none. */
const suspicious =
  /a(?:[ksbc][ica]a[0-9a-z]|iza|uthorization)|bearer|credential|dckr_|eyj|g(?:h[pousr]_|ithub_pat_|l[a-z]{2,5}-)|k(?:_(?:live|test)_|ey)|npm_|p(?:ass|wd|ypi-)|s(?:ecret|k-)|token|x(?:ox[a-z]-|app-)|:\/\//i;

/** Key blocks between their BEGIN and END lines; one without an END goes on to the end of the text. */
const withoutKeys = (text: string): string =>
  text.includes('PRIVATE KEY')
    ? text
        .split(/(?=-----BEGIN )/)
        .map((part) => {
          const head = /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----/.exec(part)?.[0];
          if (head === undefined) return part;
          const end = part.indexOf('-----END', head.length);
          return `${head}${redacted}${end < 0 ? '' : part.slice(end)}`;
        })
        .join('')
    : text;

const masked = (_: string, head: string): string => `${head}${redacted}`;

/** No pattern fits into fewer characters. */
const shortest = 8;

/** Whether a text may hold a credential: false is certain, true is not. */
export const mayHoldSecret = (text: string): boolean => text.length >= shortest && suspicious.test(text);

/** Replaces credentials, keeping what shows their kind. Linear in the length of the text. */
const redact = (text: string): string =>
  mayHoldSecret(text)
    ? withoutKeys(text)
        .replace(tokens, masked)
        .replace(assigned, (_, head: string, quote: string) => `${head}${quote}${redacted}`)
        .replace(inAddress, masked)
        .replace(inEnvironment, masked)
        .replace(bearer, masked)
        .replace(userInfo, masked)
    : text;

/** Redacts, then cuts to what may be stored; looks a little beyond the cut, so that no half of a secret stays. */
export const storable = (text: string, bytes: number = storedBytes): string =>
  cutText(redact(cutText(text, bytes + 8192)), bytes);

const secretKey = new RegExp(`(?:${word})[a-z0-9_-]{0,30}$`, 'i');

const cheapKey = /pass|pwd|secret|token|key|credential/i;

/** Whether a property of this name holds a credential. */
export const namesSecret = (name: string): boolean => name.length <= 100 && cheapKey.test(name) && secretKey.test(name);

const literal = /(["'`])((?:\\.|(?!\1)[^\\\r\n]){4,1024})/g;
const dense = /(?<![A-Za-z0-9+/_.=~-])(?=[A-Za-z+/_.=~-]{0,200}\d)([A-Za-z0-9+/_.=~-]{4})[A-Za-z0-9+/_.=~-]{8,}/g;

/**
 * For code that a search for credentials found: what is quoted and what mixes letters with digits is taken for the
 * credential; where nothing else is there, all of it.
 */
export const storableSecret = (text: string): string => {
  const safe = storable(text);
  if (/^\S+$/.test(safe.trim()) && !/["'`=:]/.test(safe) && !safe.includes(redacted))
    return `${safe.trim().slice(0, 4)}${redacted}`;
  return safe
    .replace(literal, (whole: string, quote: string) => (whole.includes(redacted) ? whole : `${quote}${redacted}`))
    .replace(dense, (whole: string, head: string) => (whole.includes(redacted) ? whole : `${head}${redacted}`));
};
