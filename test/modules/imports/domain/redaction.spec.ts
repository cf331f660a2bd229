import { expect } from 'chai';
import { storable, storableSecret } from '../../../../src/modules/imports/domain/redaction';
import { cutText } from '../../../../src/modules/imports/domain/text';
import { at, observeOne } from './documents';

const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nabc\n-----END RSA PRIVATE KEY-----';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

describe('redaction', () => {
  const cases: readonly (readonly [title: string, text: string, safe: string])[] = [
    ['a private key', `x\n${key}\ny`, 'x\n-----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY-----\ny'],
    [
      'a private key without end',
      'a -----BEGIN OPENSSH PRIVATE KEY-----\nb3Blb',
      'a -----BEGIN OPENSSH PRIVATE KEY-----[redacted]',
    ],
    [
      'two private keys',
      `${key} ${key}`,
      '-----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY----- -----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY-----',
    ],
    ['an AWS access key', 'id AKIAIOSFODNN7EXAMPLE.', 'id AKIA[redacted]'],
    ['a GitHub token', "t = 'ghp_0123456789abcdefghijABCDEFGHIJ456789'", "t = 'ghp_[redacted]'"],
    ['a fine-grained GitHub token', 'github_pat_11ABCDEFG0abcdefghijkl_xyz', 'github_pat_[redacted]'],
    ['a GitLab token', 'glpat-abcdefghij1234567890', 'glpat-[redacted]'],
    ['a Slack token', 'xoxb-123456789012-abcdefghijkl', 'xoxb-[redacted]'],
    ['a JSON web token', `Cookie: s=${jwt};`, 'Cookie: s=eyJ[redacted];'],
    ['a bearer token', 'Authorization: Bearer abcdefghijklmnop1234', 'Authorization: Bearer [redacted]'],
    ['basic authentication', 'authorization: Basic dXNlcjpwYXNzd29yZA==', 'authorization: Basic [redacted]'],
    ['a password in double quotes', 'String password = "hunter2";', 'String password = "[redacted]";'],
    ['a password in single quotes', "db_password: 'it\\'s me'", "db_password: '[redacted]'"],
    ['a secret in JSON', '{"clientSecret": "s3cr3t", "name": "x"}', '{"clientSecret": "[redacted]", "name": "x"}'],
    ['a token in PHP', "$config['api_token'] => 'abc123'", "$config['api_token'] => '[redacted]'"],
    ['a token in an address', 'GET /?user=1&access_token=abc123&x=1', 'GET /?user=1&access_token=[redacted]&x=1'],
    ['a password in an address', 'postgres://app:hunter2@db/x', 'postgres://app:[redacted]@db/x'],
    ['an environment variable', 'DB_PASSWORD=hunter22 X=1', 'DB_PASSWORD=[redacted] X=1'],
  ];
  for (const [title, text, safe] of cases) {
    it(`hides ${title}`, () => expect(storable(text)).to.equal(safe));
  }
  const harmless = [
    'const password = readPassword(prompt);',
    'if (token === null) return;',
    'The word secret alone, and keys: a, b.',
    'see https://example.com/a:b/c and user@example.com',
    'task-sketch eyJ short AKIA',
    'Basic authentication is used',
    'author = "someone"',
    '',
  ];
  for (const text of harmless) it(`leaves alone: ${text}`, () => expect(storable(text)).to.equal(text));
  it('never lets the stored text or the identity depend on the hidden part', async () => {
    const snippet = (secret: string) =>
      observeOne({ locations: [at('a.c', { startLine: 1, snippet: { text: `password = "${secret}"` } })] });
    expect(await snippet('hunter2')).to.deep.equal(await snippet('correct horse'));
  });
  it('hides what a search for credentials found', () => {
    expect(storableSecret('hunterpassword')).to.equal('hunt[redacted]');
    expect(storableSecret('x = "plainword"')).to.equal('x = "[redacted]"');
    expect(storableSecret('key abcd1234efgh5678 end')).to.equal('key abcd[redacted] end');
    expect(storableSecret("t = 'ghp_0123456789abcdefghijABCDEFGHIJ456789'")).to.equal("t = 'ghp_[redacted]'");
  });
  it('hides the snippets of tools that look for credentials', async () => {
    const result = { ruleId: 'generic', locations: [at('a.env', { startLine: 1, snippet: { text: 'Zq8vK3nQ7pL2' } })] };
    expect((await observeOne(result, {}, { name: 'gitleaks' })).snippet).to.equal('Zq8v[redacted]');
    expect(
      (await observeOne(result, {}, { rules: [{ id: 'generic', properties: { tags: ['CWE-798'] } }] })).snippet,
    ).to.equal('Zq8v[redacted]');
    expect((await observeOne(result)).snippet).to.equal('Zq8vK3nQ7pL2');
  });
  it('leaves no part of a secret at the cut', () => {
    const text = `${'x'.repeat(65_500)} ghp_0123456789abcdefghijABCDEFGHIJ456789 tail`;
    expect(storable(text)).to.not.include('ghp_0');
  });
  const hostile: readonly (readonly [title: string, part: string])[] = [
    ['prefixes of tokens', 'eyJ'],
    ['dots', 'eyJ.'],
    ['words', 'password'],
    ['words and equal signs', 'password='],
    ['open quotes', 'password="'],
    ['backslashes', 'token="\\'],
    ['schemes', '://'],
    ['scheme and colon', '://a:'],
    ['key heads', '-----BEGIN RSA PRIVATE KEY-----'],
    ['spaces', 'secret  '],
    ['bearers', 'Bearer '],
    ['question marks', '?token='],
    ['AWS', 'AKIA'],
    ['upper case', 'PASSWORD_'],
    ['digits', 'a1'],
    ['one letter', 'a'],
    ['quotes', '"\''],
  ];
  for (const [title, part] of hostile) {
    it(`is linear for 100 KB of ${title}`, () => {
      const text = part.repeat(Math.ceil(102_400 / part.length));
      const spent = (run: () => unknown): number => {
        const from = process.cpuUsage();
        run();
        return process.cpuUsage(from).user / 1000;
      };
      expect(spent(() => storable(text, 200_000))).to.be.below(100);
      expect(spent(() => storableSecret(text))).to.be.below(150);
    });
  }
});

describe('cutting a text', () => {
  it('keeps what fits', () => expect(cutText('é'.repeat(50), 100)).to.equal('é'.repeat(50)));
  for (const length of [40, 41, 42, 43, 44]) {
    it(`never splits a character at ${String(length)} bytes`, () => {
      const cut = cutText(`a${'😀'.repeat(30)}`, length);
      expect(cut).to.match(/^a(?:😀)*… \[cut\]$/u);
      expect(Buffer.byteLength(cut)).to.be.at.most(length);
    });
  }
});
