import { cognitoWaitsSeconds, permissions } from '../../../runtime/pre-token/contract';
import { settingsFrom } from '../../../runtime/pre-token/handler';
import { refuses } from '../../refuses';
import { eventOf, run, settings, strong } from './world';

const userAdmin = 'aws.cognito.signin.user.admin';
const role = 'arn:aws:iam::111111111111:role/admin';
const hour = 3600;

test('an enrolled user of the pool keeps groups, roles, and the scopes of his own groups alone', async () => {
  const { details, reasons } = await run({});
  expect(details.groupOverrideDetails).toEqual({
    groupsToOverride: ['admins', 'staff'],
    iamRolesToOverride: [role],
    preferredRole: role,
  });
  expect(details.accessTokenGeneration).toEqual({
    claimsToSuppress: [],
    scopesToSuppress: ['ledger/read', userAdmin],
  });
  expect(reasons).toEqual([]);
});

test('a passkey that is on record counts as much as an authenticator app', async () => {
  const passkey = {
    mfa: [],
    ways: ['PASSWORD', 'WEB_AUTHN'],
    totpAge: undefined,
    passkeyAge: 30 * 24 * hour,
  };
  expect((await run(passkey)).groups).toEqual(['admins', 'staff']);
});

const stripped = async (given: Parameters<typeof run>[0]) => {
  const { details, groups, reasons } = await run(given);
  expect(groups).toEqual(['staff']);
  expect(details.groupOverrideDetails).toEqual({ groupsToOverride: ['staff'], iamRolesToOverride: [] });
  expect(details.accessTokenGeneration.scopesToSuppress).toEqual(['orders/refund', 'ledger/read', userAdmin]);
  expect(details.idTokenGeneration.claimsToSuppress).toEqual(['cognito:roles', 'cognito:preferred_role']);
  expect(reasons).toHaveLength(1);
};

refuses('IDN-02', 'privileges to a user of another provider, linked ones included', async () => {
  await stripped({ status: 'EXTERNAL_PROVIDER' });
  await stripped({ identities: '[{"providerName":"Corp"}]' });
});
refuses('IDN-02', 'privileges to a user who has no strong factor', async () => {
  await stripped({ mfa: [], totpAge: undefined });
  await stripped({ mfa: ['SMS_MFA', 'EMAIL_OTP'], ways: ['PASSWORD', 'EMAIL_OTP'] });
});
refuses('IDN-02', 'privileges by a record of a factor that is gone', async () => {
  await stripped({ mfa: [] });
  await stripped({ ways: ['PASSWORD'], mfa: [], totpAge: undefined, passkeyAge: 30 * 24 * hour });
});
refuses('IDN-02', 'privileges by a factor that nobody recorded', async () => {
  await stripped({ totpAge: undefined });
  await stripped({ ways: ['WEB_AUTHN'], mfa: [], totpAge: 30 * 24 * hour });
});
refuses('IDN-02', 'privileges in the session in which the factor was enrolled', async () => {
  await stripped({ totpAge: 0 });
  await stripped({ totpAge: 65 * 60 });
  expect((await run({ totpAge: 65 * 60 + 1 })).groups).toContain('admins');
});
refuses('IDN-02', 'privileges when a session that may be older than the factor is refreshed', async () => {
  const triggerSource = 'TokenGeneration_RefreshTokens';
  await stripped({ triggerSource, totpAge: 8 * hour + 65 * 60 });
  expect((await run({ triggerSource, totpAge: 8 * hour + 65 * 60 + 1 })).groups).toContain('admins');
});
refuses(
  'IDN-02',
  'privileges after the challenge for a new password, on a remembered device, by any new trigger',
  async () => {
    for (const name of ['NewPasswordChallenge', 'AuthenticateDevice', 'ClientCredentials', 'Later'])
      await stripped({ triggerSource: `TokenGeneration_${name}` });
  },
);
refuses('IDN-02', 'privileges when Cognito or the table does not answer', async () => {
  await stripped({ fails: 'cognito-idp:AdminGetUserAuthFactors' });
  await stripped({ fails: 'dynamodb:GetItem' });
});
refuses('IDN-02', 'privileges when an answer takes longer than Cognito would wait for ours', async () => {
  const began = Date.now();
  await stripped({ hangs: 'dynamodb:GetItem' });
  expect(Date.now() - began).toBeLessThan(cognitoWaitsSeconds * 1000 - 1000);
});
refuses('IDN-02', 'a group that the pool does not know to be ordinary', async () => {
  expect((await run({ groups: ['made-by-hand', 'staff'], mfa: [] })).groups).toEqual(['staff']);
});

test('a user with no group has none written, and no role', async () => {
  const { details } = await run({ groups: [] });
  expect(details.accessTokenGeneration.claimsToSuppress).toEqual([
    'cognito:groups',
    'cognito:roles',
    'cognito:preferred_role',
  ]);
});

test('machines get no scope that belongs to persons', async () => {
  const { request, ...rest } = eventOf({ ...strong, triggerSource: 'TokenGeneration_ClientCredentials' });
  const machine = {
    ...rest,
    version: '3',
    userName: 'ClientCredentials',
    request: { scopes: request.scopes },
  };
  const { details, calls } = await run({}, machine);
  expect(details.accessTokenGeneration.scopesToSuppress).toEqual(['orders/refund', 'ledger/read', userAdmin]);
  expect(calls).toEqual([]);
});

refuses('IDN-03', 'the scope that edits the user, which a sign-in by the API gives unasked', async () => {
  for (const given of [{}, { groups: ['staff'] }, { mfa: [] }])
    expect((await run(given)).details.accessTokenGeneration.scopesToSuppress).toContain(userAdmin);
  const waived = { ...settings, privileges: { ...settings.privileges, userAdmin: true } };
  const { details } = await run({}, undefined, waived);
  expect(details.accessTokenGeneration.scopesToSuppress).toEqual(['ledger/read']);
});

test('nothing is asked of AWS for users without privileges', async () => {
  const { calls, groups } = await run({ groups: ['staff'] });
  expect(calls).toEqual([]);
  expect(groups).toEqual(['staff']);
});

test('what is sent is within the permissions of the contract, and all of them are used', async () => {
  const { calls } = await run({});
  expect(new Set(calls.map(({ action }) => action))).toEqual(new Set(Object.values(permissions).flat()));
});

test('an event that cannot be answered safely gives no token at all', async () => {
  await expect(run({}, { ...eventOf(strong), version: '1' })).rejects.toThrow();
  await expect(
    run({}, { ...eventOf(strong), request: { groupConfiguration: { groupsToOverride: 'admins' } } }),
  ).rejects.toThrow();
  await expect(run({}, null)).rejects.toThrow();
});

test('settings that are missing or malformed give no token at all', () => {
  const env = {
    FACTOR_TABLE: 'T',
    LONGEST_REFRESH_SECONDS: '28800',
    PRIVILEGES: JSON.stringify(settings.privileges),
  };
  expect(settingsFrom(env)).toEqual({ ...settings, factorTable: 'T' });
  for (const name of Object.keys(env)) expect(() => settingsFrom({ ...env, [name]: undefined })).toThrow();
  expect(() => settingsFrom({ ...env, PRIVILEGES: '{}' })).toThrow();
  expect(() => settingsFrom({ ...env, LONGEST_REFRESH_SECONDS: '0' })).toThrow();
});
