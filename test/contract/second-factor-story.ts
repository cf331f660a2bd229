import { Secret, TOTP } from 'otpauth';
import type { Clock } from '../support/world';
import type { Step } from './story';

export const password = 'a password for the story';

const as = 'ORGANIZATION_ORGANIZATION_MANAGER';

/** The address of the person in a role. */
export const accountOf = (role: string): string => `${role.toLowerCase().replaceAll('_', '-')}@example.com`;

/** A second factor that is confirmed, gets new recovery codes, and is removed; and another one that was lost. */
export const secondFactorStory = (clock: Clock): readonly Step[] => {
  const code = (secret: string): string =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.parse(clock.now()) });
  const proof = (): object => ({ currentPassword: password });
  const begun: readonly Step[] = [
    { mutation: 'enrolSecondFactor', as, input: proof as Step['input'], remember: ['factor', 'secret'] },
    { mutation: 'confirmSecondFactor', as, input: ({ factor = '' }) => ({ code: code(factor) }) },
  ];
  return [
    ...begun,
    { mutation: 'regenerateRecoveryCodes', as, input: proof as Step['input'] },
    { mutation: 'removeSecondFactor', as, input: proof as Step['input'] },
    ...begun,
    { mutation: 'resetSecondFactor', as: 'ADMIN', input: () => ({ email: accountOf(as) }) },
  ];
};
