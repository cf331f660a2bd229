import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { checkNewPassword } from '../../../src/modules/auth/operations/password-strength';

const owner = { email: 'grace.hopper@compilers.example', name: 'Grace Murray Hopper' };

const outcome = async (password: string): Promise<string> => {
  const checked = await checkNewPassword(password, owner, ['input', 'newPassword']);
  return checked.ok
    ? 'fine'
    : `${checked.error.code} ${checked.error.field?.join('.') ?? ''}: ${checked.error.message}`;
};

describe('new passwords', () => {
  const weak: readonly (readonly [string, string])[] = [
    ['password1234', 'it is like a widely known password'],
    ['P@ssw0rd1234', 'it is like a widely known password'],
    ['passwordpassword', 'it repeats itself'],
    ['aaaaaaaaaaaaaaa', 'it repeats a character'],
    ['abcdefghijklmn', 'it is a sequence'],
    ['qwertyuiop[]', 'it is'],
    ['grace.hopper', 'it is made of your own name or address'],
    ['Grace Murray Hopper', 'it is made of your own name or address'],
    ['grace.hopper@compilers.example', 'it is made of your own name or address'],
    [' '.repeat(12), 'it repeats a character'],
  ];
  weak.forEach(([password, reason]) => {
    it(`are refused as ${JSON.stringify(password)}, which is told`, async () =>
      expect(await outcome(password)).to.match(
        new RegExp(`^WEAK_PASSWORD input\\.newPassword: The password is easy to guess: ${reason}`),
      ));
  });

  it('are refused for their length before anything else is looked at', async () => {
    expect(await outcome('x'.repeat(11))).to.match(/^INVALID_VALUE .*at least 12/);
    expect(await outcome('p@$$w0rd'.repeat(100_000))).to.match(/^TOO_LONG .*at most 128/);
  });

  const strong = ['correct horse battery staple', randomBytes(18).toString('base64url'), 'ночь улица фонарь аптека'];
  strong.forEach((password) => {
    it(`are taken as ${password}`, async () => expect(await outcome(password)).to.equal('fine'));
  });

  it('are estimated by a bounded part of them, however they are written', async () => {
    const filled = randomBytes(48).toString('base64');
    expect(await outcome(filled + 'p@$$w0rd'.repeat(8))).to.equal('fine');
    expect(await outcome('p@$$w0rd'.repeat(16))).to.match(/^WEAK_PASSWORD/);
  });
});
