import { expect } from 'chai';
import { composed, oneLine } from '../../../src/modules/mail/domain/letter';
import { afterFailure } from '../../../src/modules/mail/domain/mail';
import { letterOf } from '../../../src/modules/mail/domain/templates';

describe('the letters of mails', () => {
  const endsAt = '2026-02-01T12:30:00.000Z';
  const letters = {
    invitation: letterOf(
      'INVITATION',
      { by: 'ada@example.com', organization: 'acme', group: 'web-shop', role: 'VULNERABILITY_MANAGER', until: endsAt },
      'https://integrates.example/invitation#a.b.c',
    ),
    membership: letterOf('MEMBERSHIP_ENDS', { organization: 'acme', group: null, endsAt }, ''),
    notice: letterOf('INACTIVITY_NOTICE', { organization: 'acme', days: 90, removedAt: endsAt }, ''),
    removal: letterOf('INACTIVITY_REMOVAL', { organization: 'acme', days: 90 }, ''),
    token: letterOf('ACCESS_TOKEN_ENDS', { name: '<b>"x"', prefix: 'integrates_abc', endsAt }, ''),
  };

  it('say who, what and until when', () => {
    const { subject, text, html } = letters.invitation;
    expect(subject).to.equal('Invitation to the group web-shop of the organization acme');
    expect(text).to.match(/^ada@example\.com invites you to the group .* as vulnerability manager\.\n\n/);
    expect(text).to.include('\nhttps://integrates.example/invitation#a.b.c\n');
    expect(text).to.include('2026-02-01 12:30 UTC');
    expect(html).to.include('<a href="https://integrates.example/invitation#a.b.c">');
    expect(letters.membership.text).to.include('the organization acme ends on 2026-02-01 12:30 UTC');
    expect(letters.notice.text).to.include('before 2026-02-01 12:30 UTC');
    expect(letters.removal.text).to.include('90 days');
  });

  it('lead nowhere but to what they were given', () => {
    Object.values(letters).forEach(({ text }) => {
      expect((text.match(/https?:/g) ?? []).length).to.equal(text.includes('invites') ? 1 : 0);
    });
  });

  it('hold what people entered as text, escaped in HTML', () => {
    expect(letters.token.text).to.include('“<b>"x"”');
    expect(letters.token.html).to.include('&lt;b&gt;&quot;x&quot;').and.not.to.include('<b>');
    const { html } = composed({ subject: 's', paragraphs: [`<img src=x onerror='a&b'>`] });
    expect(html).to.include('&lt;img src=x onerror=&#39;a&amp;b&#39;&gt;').and.not.to.include('<img');
  });

  it('have no line that what people entered could begin', () => {
    const hostile = 'a\r\nBcc: eve@example.com\r\n\r\n<script>\u2028b\u0000c\u202ed';
    const { subject, text } = composed({ subject: hostile, paragraphs: [hostile] });
    expect(subject).to.equal('a Bcc: eve@example.com <script> b c d');
    expect(text).to.equal(`${subject}\n`);
    expect([...oneLine('🧨'.repeat(600))]).to.have.length(500);
  });
});

describe('a mail that could not be sent', () => {
  const createdAt = '2026-01-01T00:00:00.000Z';
  const busy = { permanent: false, message: 'busy\nnow' };
  const after = (tries: number, now = createdAt, chance = 0) => afterFailure({ tries, createdAt }, busy, now, chance);

  it('is tried again after pauses that grow up to four hours, a little longer by chance', () => {
    expect([1, 2, 3, 9, 50].map((tries) => after(tries).dueAt.slice(0, 16))).to.deep.equal([
      '2026-01-01T00:01',
      '2026-01-01T00:02',
      '2026-01-01T00:04',
      '2026-01-01T04:00',
      '2026-01-01T04:00',
    ]);
    expect(after(9, createdAt, 1).dueAt).to.equal('2026-01-01T05:00:00.000Z');
    expect(after(1))
      .to.include({ state: 'WAITING', failure: 'busy now', endedAt: null })
      .and.not.to.have.key('content');
  });

  it('is given up after three days, and at once when the server says that nothing helps', () => {
    expect(after(20, '2026-01-03T20:00:00.000Z').state).to.equal('WAITING');
    const now = '2026-01-03T20:00:01.000Z';
    expect(after(20, now)).to.include({ state: 'GIVEN_UP', content: null, endedAt: now });
    const refused = afterFailure({ tries: 1, createdAt }, { permanent: true, message: 'nobody' }, createdAt, 0);
    expect(refused).to.include({ state: 'GIVEN_UP', content: null, failure: 'nobody' });
  });
});
