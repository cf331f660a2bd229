import { composed, type Letter } from './letter';

/** Where a membership is: an organization, or a group of it. */
export interface Place {
  readonly organization: string;
  readonly group: string | null;
}

/** What a mail of each kind tells of. No link is among it: that is made when the mail is sent. */
export interface Contents {
  readonly INVITATION: Place & { readonly by: string; readonly role: string; readonly until: string };
  readonly MEMBERSHIP_ENDS: Place & { readonly endsAt: string };
  readonly INACTIVITY_NOTICE: { readonly organization: string; readonly days: number; readonly removedAt: string };
  readonly INACTIVITY_REMOVAL: { readonly organization: string; readonly days: number };
  readonly ACCESS_TOKEN_ENDS: { readonly name: string; readonly prefix: string; readonly endsAt: string };
}

export type MailKind = keyof Contents;

type Templates = { readonly [K in MailKind]: (content: Contents[K], link: string) => Letter };

const placeOf = ({ organization, group }: Place): string =>
  group === null ? `the organization ${organization}` : `the group ${group} of the organization ${organization}`;

/** An instant for people: `2026-01-31 23:59 UTC`. */
const instant = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;

const roleName = (role: string): string => role.toLowerCase().replaceAll('_', ' ');

const templates: Templates = {
  INVITATION: ({ by, role, until, ...place }, link) =>
    composed({
      subject: `Invitation to ${placeOf(place)}`,
      paragraphs: [`${by} invites you to ${placeOf(place)} as ${roleName(role)}.`],
      action: { label: 'Accept or reject the invitation', href: link },
      closing: [
        `The link is for you alone. It ends on ${instant(until)}, and as soon as it was used.`,
        'If you expect no invitation, ignore this mail: without you nothing happens.',
      ],
    }),
  MEMBERSHIP_ENDS: ({ endsAt, ...place }) =>
    composed({
      subject: `Your membership in ${placeOf(place)} ends soon`,
      paragraphs: [
        `Your membership in ${placeOf(place)} ends on ${instant(endsAt)}.`,
        'If you need it longer, ask one of the managers.',
      ],
    }),
  INACTIVITY_NOTICE: ({ organization, days, removedAt }) =>
    composed({
      subject: `You are about to lose access to the organization ${organization}`,
      paragraphs: [
        `The organization ${organization} removes members who did nothing for ${days} days, and you did nothing for a long time.`,
        `To stay a member, sign in before ${instant(removedAt)}.`,
      ],
    }),
  INACTIVITY_REMOVAL: ({ organization, days }) =>
    composed({
      subject: `You are no member of the organization ${organization} any more`,
      paragraphs: [
        `You did nothing for ${days} days, after which the organization ${organization} removes its members.`,
        'If you need access again, ask one of its managers.',
      ],
    }),
  ACCESS_TOKEN_ENDS: ({ name, prefix, endsAt }) =>
    composed({
      subject: 'An API token of yours ends soon',
      paragraphs: [
        `Your API token “${name}” (${prefix}…) ends on ${instant(endsAt)}.`,
        'What uses it is refused from then on: create another one before, and put it in its place.',
      ],
    }),
};

/** Writes the letter of a mail; `link` is empty where its kind has none. */
export const letterOf = <K extends MailKind>(kind: K, content: Contents[K], link: string): Letter =>
  templates[kind](content, link);
