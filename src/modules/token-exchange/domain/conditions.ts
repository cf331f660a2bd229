import { checkText } from '../../../kernel/checks';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';

/** A claim and the value that it must have; `*` stands for any characters but a slash, `**` for any. */
export interface TrustCondition {
  readonly claim: string;
  readonly value: string;
}

type Invalid = Refusal<'INVALID_VALUE' | 'TOO_LONG'>;

const maximumConditions = 10;
const maximumValue = 255;
const maximumClaim = 1_000;
const claimName = /^[A-Za-z0-9_.-]{1,64}$/;

/** Claims that say whose pipeline it is, at GitHub, at GitLab and elsewhere. */
const naming = new Set(['repository', 'repository_id', 'project_path', 'project_id', 'sub']);

/** Whether a condition says whose pipeline it is: a wildcard before the first slash would let strangers in. */
const names = ({ claim, value }: TrustCondition): boolean => {
  const [literal = ''] = value.split('*', 1);
  return naming.has(claim) && (literal === value || /[^/]\//.test(literal));
};

const at = ['input', 'conditions'];

/** Checks the conditions of a rule: at least one of them names the repository or project. */
export const checkConditions = (conditions: readonly TrustCondition[]): Result<readonly TrustCondition[], Invalid> => {
  if (conditions.length === 0 || conditions.length > maximumConditions)
    return refuse('INVALID_VALUE', at, `Give 1 to ${maximumConditions} conditions.`);
  if (new Set(conditions.map(({ claim }) => claim)).size < conditions.length)
    return refuse('INVALID_VALUE', at, 'A claim has one condition alone.');
  if (!conditions.every(({ claim }) => claimName.test(claim)))
    return refuse('INVALID_VALUE', at, 'A claim is named by 1 to 64 letters, digits, dots, dashes and underscores.');
  const values = conditions.map(({ value }) => checkText(value, at, { minimum: 1, maximum: maximumValue }));
  const wrong = values.find((value) => !value.ok);
  if (wrong?.ok === false) return wrong;
  const checked = conditions.map(({ claim, value }) => ({ claim, value: value.trim() }));
  return checked.some(names)
    ? succeed(checked)
    : refuse(
        'INVALID_VALUE',
        at,
        `One condition names the repository or project (${[...naming].join(', ')}), without a wildcard before its first slash.`,
      );
};

type Part = { readonly kind: 'ANY' | 'SEGMENT' } | { readonly kind: 'TEXT'; readonly text: string };

const partsOf = (pattern: string): readonly Part[] =>
  pattern
    .split(/(\*\*|\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '**' ? { kind: 'ANY' } : part === '*' ? { kind: 'SEGMENT' } : { kind: 'TEXT', text: part },
    );

/** The places in a text to which a part leads from some places: each is looked at once, so that nothing explodes. */
const after = (text: string, places: ReadonlySet<number>, part: Part): ReadonlySet<number> => {
  if (part.kind === 'TEXT')
    return new Set(
      [...places].filter((place) => text.startsWith(part.text, place)).map((place) => place + part.text.length),
    );
  const first = Math.min(...places);
  if (part.kind === 'ANY') return new Set(Array.from({ length: text.length - first + 1 }, (_, index) => first + index));
  const reached = Array.from({ length: text.length + 1 }, (_, index) => index);
  return reached.reduce<{ readonly on: boolean; readonly found: Set<number> }>(
    ({ on, found }, place) => {
      const going = places.has(place) || (on && text[place - 1] !== '/');
      return { on: going, found: going ? found.add(place) : found };
    },
    { on: false, found: new Set() },
  ).found;
};

/** Whether a text is what a pattern says, from its beginning to its end. */
export const matches = (pattern: string, text: string): boolean =>
  partsOf(pattern)
    .reduce<ReadonlySet<number>>(
      (places, part) => (places.size === 0 ? places : after(text, places, part)),
      new Set([0]),
    )
    .has(text.length);

/** Whether claims meet all conditions. Lists and objects meet none. */
export const meets = (conditions: readonly TrustCondition[], claims: Readonly<Record<string, unknown>>): boolean =>
  conditions.every(({ claim, value }) => {
    const told = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    if (typeof told !== 'string' && typeof told !== 'number' && typeof told !== 'boolean') return false;
    const text = String(told);
    return text.length <= maximumClaim && matches(value, text);
  });
