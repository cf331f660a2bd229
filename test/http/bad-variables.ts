import { asked, type Case, type Target } from './cases';

const addMember = 'mutation($input: AddGroupMemberInput!) { addGroupMember(input: $input) { success } }';
const member =
  (change: object) =>
  (target: Target): object => ({
    query: addMember,
    variables: { input: { groupId: target.world.group.id, email: 'new@example.com', role: 'ANALYST', ...change } },
  });
const finding =
  (change: object) =>
  (target: Target): object => ({
    query: 'mutation($input: AddFindingInput!) { addFinding(input: $input) { success } }',
    variables: { input: { groupId: target.world.group.id, title: 'T', description: 'D', ...change } },
  });
const root =
  (change: object) =>
  (target: Target): object => ({
    query: 'mutation($input: AddGitRootInput!) { addGitRoot(input: $input) { success } }',
    variables: {
      input: { groupId: target.world.group.id, url: 'https://example.com/a.git', branch: 'main', ...change },
    },
  });
export const badVariables: readonly Case[] = [
  asked('no variables where one is needed', { query: addMember }, /\$input/),
  asked('null where a value is needed', member({ email: null }), /\$input\.email/),
  asked(
    'an input field that does not exist',
    member({ admin: true }),
    /"admin" is not defined by type "AddGroupMemberInput"\.$/,
  ),
  asked('the role of a person set through an input', member({ __proto__x: { role: 'ADMIN' } }), /not defined/),
  asked('a DateTime that is none', member({ expiresAt: 'tomorrow' }), /\$input\.expiresAt: DateTime/),
  asked('a DateTime without an offset', member({ expiresAt: '2099-01-01T00:00:00' }), /DateTime/),
  asked('a DateTime on the 31st of June', member({ expiresAt: '2099-06-31T00:00:00Z' }), /DateTime/),
  asked('a DateTime as a number', member({ expiresAt: 4_000_000_000 }), /DateTime/),
  asked('a DateTime of the year 99999', member({ expiresAt: '+099999-01-01T00:00:00Z' }), /DateTime/),
  asked('a UUID that is none', member({ groupId: 'web-shop' }), /\$input\.groupId: UUID/),
  asked('a UUID as an object', member({ groupId: { eq: 1 } }), /UUID/),
  asked('an EmailAddress without a domain', member({ email: 'new' }), /\$input\.email: EmailAddress/),
  asked('an EmailAddress of 300 characters', member({ email: `${'a'.repeat(300)}@example.com` }), /EmailAddress/),
  asked(
    'an EmailAddress with a line break',
    member({ email: 'new@example.com\r\nBcc: all@example.com' }),
    /EmailAddress/,
  ),
  asked(
    'an enum value that does not exist',
    member({ role: 'ANALYSTS' }),
    /"ANALYSTS" does not exist in "\w+" enum\.$/,
  ),
  asked('an enum value as a number', member({ role: 1 }), /\$input\.role/),
  asked('a text as a list', member({ responsibility: ['x'] }), /String cannot represent/),
  asked('a text with a NUL', member({ responsibility: 'a\0b' }), /NUL/),
  asked('a text with half a surrogate pair', member({ responsibility: '\ud800' }), /surrogate/),
  asked('a name of a property with a NUL', member({ 'a\0': 'b' }), /NUL/),
  asked('a CVSS vector that is none', finding({ cvss31: 'high' }), /\$input\.cvss31: CvssVector: at character/),
  asked(
    'a CVSS vector with a metric twice',
    finding({ cvss31: 'CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }),
    /CvssVector/,
  ),
  asked('a CVSS vector of 200 KB', finding({ cvss40: `CVSS:4.0${'/AV:N'.repeat(40_000)}` }), /CvssVector/),
  asked('an Int beyond 32 bits', finding({ cwe: [4_294_967_296] }), /\$input\.cwe\[0\]: Int cannot represent/),
  asked('an Int with a fraction', finding({ cwe: [79.5] }), /Int cannot represent/),
  asked('an Int as a text', finding({ cwe: ['79'] }), /Int cannot represent/),
  asked('20,000 texts where numbers belong', finding({ cwe: Array(20_000).fill('x') }), /Int cannot represent/),
  asked(
    'a file that is none',
    (target: Target) => ({
      query: 'mutation($input: UploadReportInput!) { uploadReport(input: $input) { success } }',
      variables: { input: { groupId: target.world.group.id, file: { path: '/etc/passwd', fileName: 'x', bytes: 9 } } },
    }),
    /\$input\.file: Upload/,
  ),
  asked(
    'a file written into the document',
    (target: Target) => ({
      query: `mutation { uploadReport(input: { groupId: "${target.world.group.id}", file: "/etc/passwd" }) { success } }`,
    }),
    /Upload/,
  ),
  asked('a URL that is none', root({ url: 5 }), /\$input\.url/),
];
