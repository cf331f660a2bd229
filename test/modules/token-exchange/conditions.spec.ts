import { expect } from 'chai';
import { checkConditions, matches, meets } from '../../../src/modules/token-exchange/domain/conditions';
import { checkTrustRule, type TrustRuleDraft } from '../../../src/modules/token-exchange/domain/trust-rule';

const said = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

describe('conditions on claims', () => {
  const patterns: readonly (readonly [string, string, boolean])[] = [
    ['acme/shop', 'acme/shop', true],
    ['acme/shop', 'acme/shop2', false],
    ['acme/shop', 'Acme/shop', false],
    ['acme/*', 'acme/shop', true],
    ['acme/*', 'acme/shop/deep', false],
    ['acme/*', 'acme-evil/shop', false],
    ['acme/**', 'acme/shop/deep', true],
    ['refs/heads/*', 'refs/heads/main', true],
    ['refs/heads/*', 'refs/tags/main', false],
    ['refs/heads/release-*', 'refs/heads/release-', true],
    ['repo:acme/shop:**', 'repo:acme/shop:ref:refs/heads/main', true],
    ['repo:acme/*:ref:refs/heads/main', 'repo:acme/shop:ref:refs/heads/main', true],
    ['repo:acme/*:ref:refs/heads/main', 'repo:acme/shop:ref:refs/heads/main:more', false],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXcYb', false],
    ['a.c', 'abc', false],
    ['*', '', true],
    ['a', '', false],
  ];
  patterns.forEach(([pattern, text, expected]) =>
    it(`${pattern} is ${expected ? '' : 'not '}${text}`, () => expect(matches(pattern, text)).to.equal(expected)),
  );

  it('take a bounded time, whatever the pattern', () => {
    expect(matches(`${'a*'.repeat(120)}b`, 'a'.repeat(1000))).to.equal(false);
    expect(matches(`${'**a'.repeat(80)}b`, 'a'.repeat(1000))).to.equal(false);
  });

  it('look at texts, numbers and truth values of the claims alone', () => {
    const told = { a: 'x', number: 7, list: ['x'], object: {}, nothing: null, yes: true };
    const meet = (claim: string, value: string): boolean => meets([{ claim, value }], told);
    expect(meet('a', 'x') && meet('number', '7') && meet('yes', 'true')).to.equal(true);
    ['list', 'object', 'nothing', 'absent', 'toString', '__proto__'].forEach((claim) =>
      expect(meet(claim, '**'), claim).to.equal(false),
    );
    expect(
      meets(
        [
          { claim: 'a', value: 'x' },
          { claim: 'number', value: '8' },
        ],
        told,
      ),
    ).to.equal(false);
  });

  const one = (claim: string, value: string): string => said(checkConditions([{ claim, value }]));
  const naming: readonly (readonly [string, string, string])[] = [
    ['repository', 'acme/shop', 'ok'],
    ['repository', 'acme/*', 'ok'],
    ['repository', '*', 'INVALID_VALUE'],
    ['repository', '**', 'INVALID_VALUE'],
    ['repository', '*/shop', 'INVALID_VALUE'],
    ['repository', 'acme*', 'INVALID_VALUE'],
    ['repository', '/*', 'INVALID_VALUE'],
    ['repository_id', '12', 'ok'],
    ['repository_id', '1*', 'INVALID_VALUE'],
    ['project_path', 'acme/group/**', 'ok'],
    ['sub', 'repo:acme/shop:**', 'ok'],
    ['sub', 'repo:*', 'INVALID_VALUE'],
    ['ref', 'refs/heads/main', 'INVALID_VALUE'],
    ['repository', '', 'INVALID_VALUE'],
    ['repository', 'x'.repeat(256), 'TOO_LONG'],
    ['repo sitory', 'acme/shop', 'INVALID_VALUE'],
  ];
  naming.forEach(([claim, value, expected]) =>
    it(`are ${expected} for ${claim} ${value.slice(0, 30)} alone`, () => expect(one(claim, value)).to.equal(expected)),
  );

  const draft: TrustRuleDraft = {
    name: 'main',
    issuer: 'https://ci.example.com',
    audience: 'integrates',
    conditions: [{ claim: 'repository', value: 'acme/shop' }],
    scopes: ['REPORT_UPLOAD', 'READ', 'READ'],
    lifetimeMinutes: 60,
  };
  it('are part of a rule that says all that it must', () => {
    expect(checkTrustRule(draft)).to.deep.include({ ok: true });
    const wrong: readonly (readonly [Partial<TrustRuleDraft>, string])[] = [
      [{ name: ' ' }, 'INVALID_VALUE'],
      [{ issuer: 'http://ci.example.com' }, 'INVALID_VALUE'],
      [{ issuer: 'https://ci.example.com?x=1' }, 'INVALID_VALUE'],
      [{ issuer: 'ci' }, 'INVALID_VALUE'],
      [{ audience: '' }, 'INVALID_VALUE'],
      [{ conditions: [] }, 'INVALID_VALUE'],
      [{ conditions: [...draft.conditions, ...draft.conditions] }, 'INVALID_VALUE'],
      [{ scopes: [] }, 'INVALID_VALUE'],
      [{ scopes: ['READ', 'MANAGE'] }, 'INVALID_VALUE'],
      [{ scopes: ['TRIAGE'] }, 'INVALID_VALUE'],
      [{ lifetimeMinutes: 0 }, 'INVALID_VALUE'],
      [{ lifetimeMinutes: 61 }, 'INVALID_VALUE'],
    ];
    wrong.forEach(([change, code]) =>
      expect(said(checkTrustRule({ ...draft, ...change })), JSON.stringify(change)).to.equal(code),
    );
  });
});
