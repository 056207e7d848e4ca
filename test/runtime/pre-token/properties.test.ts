import fc from 'fast-check';
import { refuses } from '../../refuses';
import { type Case, run, strong } from './world';

const age = fc.option(fc.integer({ min: -86_400, max: 40 * 86_400 }), { nil: undefined });
const anyCase: fc.Arbitrary<Case> = fc.record({
  triggerSource: fc.constantFrom(
    'TokenGeneration_HostedAuth',
    'TokenGeneration_Authentication',
    'TokenGeneration_RefreshTokens',
    'TokenGeneration_NewPasswordChallenge',
    'TokenGeneration_AuthenticateDevice',
    'TokenGeneration_ClientCredentials',
  ),
  status: fc.constantFrom('CONFIRMED', 'EXTERNAL_PROVIDER', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED'),
  identities: fc.option(fc.constant('[{}]'), { nil: undefined }),
  groups: fc.subarray(['admins', 'auditors', 'staff', 'unheard-of', '__proto__', 'constructor']),
  mfa: fc.subarray(['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP']),
  ways: fc.subarray(['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP']),
  totpAge: age,
  passkeyAge: age,
  clientMetadata: fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }),
  fails: fc.constantFrom(undefined, undefined, 'cognito-idp:AdminGetUserAuthFactors', 'dynamodb:GetItem'),
  memberOf: fc.constant('acme'),
  state: fc.constant('active'),
  hangs: fc.constant(undefined),
});

const signIn = 65 * 60;
/** The conditions as the design states them, in words of its own: each factor on its own, session by session. */
function mayHavePrivileges(given: Case): boolean {
  const sessionMayBe = new Map([
    ['TokenGeneration_HostedAuth', signIn],
    ['TokenGeneration_Authentication', signIn],
    ['TokenGeneration_RefreshTokens', signIn + 8 * 3600],
  ]).get(given.triggerSource);
  if (sessionMayBe === undefined || given.fails !== undefined) return false;
  if (given.status !== 'CONFIRMED' || given.identities !== undefined) return false;
  const totp = given.mfa.includes('SOFTWARE_TOKEN_MFA') && (given.totpAge ?? -1) > sessionMayBe;
  const passkey = given.ways.includes('WEB_AUTHN') && (given.passkeyAge ?? -1) > sessionMayBe;
  return totp || passkey;
}

refuses('IDN-02', 'privileged groups and scopes whenever any condition fails, and only then', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (given) => {
      const { groups, details } = await run(given);
      const suppressed = details.accessTokenGeneration.scopesToSuppress;
      if (mayHavePrivileges(given)) {
        expect(groups).toEqual(given.groups);
        expect(suppressed.includes('orders/refund')).toBe(!given.groups.includes('admins'));
        expect(suppressed.includes('ledger/read')).toBe(!given.groups.includes('auditors'));
      } else {
        expect(groups).toEqual(given.groups.filter((group) => group === 'staff'));
        expect(suppressed).toEqual(['orders/refund', 'ledger/read', 'aws.cognito.signin.user.admin']);
        expect(details.groupOverrideDetails.iamRolesToOverride).toEqual([]);
      }
    }),
    { numRuns: 2000, examples: [[strong], [{ ...strong, totpAge: 60 }]] },
  );
});

refuses('IDN-02', 'client metadata any say in what a token holds', async () => {
  const hostile = fc.dictionary(
    fc.oneof(
      fc.string(),
      fc.constantFrom('groups', 'mfa', 'totpSince', 'cognito:groups', 'triggerSource', '__proto__'),
    ),
    fc.oneof(fc.string(), fc.constantFrom('admins', 'true', 'SOFTWARE_TOKEN_MFA')),
  );
  await fc.assert(
    fc.asyncProperty(anyCase, hostile, async (given, clientMetadata) => {
      const without = await run({ ...given, clientMetadata: undefined });
      const withIt = await run({ ...given, clientMetadata });
      expect(withIt.details).toEqual(without.details);
      expect(withIt.calls).toEqual(without.calls);
    }),
    { numRuns: 500 },
  );
});
