import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { permissions } from '../../../runtime/post-authentication/contract';
import { postAuthentication } from '../../../runtime/post-authentication/handler';
import { awsError, fakeAws } from '../fake-aws';

const event = {
  version: '1',
  triggerSource: 'PostAuthentication_Authentication',
  userPoolId: 'eu-central-1_pool',
  userName: '7a1c',
  request: { userAttributes: { sub: '7a1c' }, clientMetadata: { userName: 'somebody-else' } },
  response: {},
};
const now = new Date('2026-11-20T12:00:00.900Z');

async function signIn(
  factors: object,
  fails?: string,
  input: unknown = event,
  table: string | undefined = 'Factors',
) {
  const { calls, options } = fakeAws(({ action }) => {
    if (action === fails) return awsError('ThrottlingException');
    return action === 'cognito-idp:AdminGetUserAuthFactors' ? { Username: '7a1c', ...factors } : {};
  });
  const reasons: string[] = [];
  const result = await postAuthentication(
    input,
    {
      cognito: new CognitoIdentityProviderClient(options),
      dynamoDb: new DynamoDBClient(options),
      now: () => now,
      missed: (reason) => reasons.push(reason),
    },
    table,
  );
  expect(result).toBe(input);
  return { calls, reasons, update: calls.find(({ action }) => action === 'dynamodb:UpdateItem')?.input };
}
const at = { ':now': { N: String(Date.UTC(2026, 10, 20, 12) / 1000) } };

test('the first sign-in with a factor is recorded, and later ones leave its time alone', async () => {
  const { update } = await signIn({
    UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    ConfiguredUserAuthFactors: ['WEB_AUTHN'],
  });
  expect(update).toEqual({
    TableName: 'Factors',
    Key: { user: { S: 'eu-central-1_pool#7a1c' } },
    UpdateExpression:
      'SET totpSince = if_not_exists(totpSince, :now), passkeySince = if_not_exists(passkeySince, :now)',
    ExpressionAttributeValues: at,
  });
});

test('a factor that is gone is forgotten, so that it begins anew when it is enrolled again', async () => {
  const totp = await signIn({ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
  expect(totp.update).toMatchObject({
    UpdateExpression: 'SET totpSince = if_not_exists(totpSince, :now) REMOVE passkeySince',
    ExpressionAttributeValues: at,
  });
  const none = await signIn({ UserMFASettingList: ['SMS_MFA'], ConfiguredUserAuthFactors: ['PASSWORD'] });
  expect(none.update).toMatchObject({ UpdateExpression: 'REMOVE totpSince, passkeySince' });
  expect(none.update).not.toHaveProperty('ExpressionAttributeValues');
});

test.each([
  ['Cognito', 'cognito-idp:AdminGetUserAuthFactors'],
  ['the table', 'dynamodb:UpdateItem'],
])('a sign-in goes on when %s does not answer, and the log says so', async (_, action) => {
  const { reasons } = await signIn({ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }, action);
  expect(reasons).toEqual(['ThrottlingException']);
});

test('an event that is not understood, or a missing setting, records nothing and stops nobody', async () => {
  const odd = await signIn({}, undefined, { ...event, userName: '' });
  expect([odd.calls, odd.reasons]).toEqual([[], ['ZodError']]);
  const unset = await signIn({}, undefined, event, '');
  expect(unset.calls.map(({ action }) => action)).not.toContain('dynamodb:UpdateItem');
});

test('what is sent is within the permissions of the contract, and all of them are used', async () => {
  const { calls } = await signIn({ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
  expect(new Set(calls.map(({ action }) => action))).toEqual(new Set(Object.values(permissions).flat()));
});
