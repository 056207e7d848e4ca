import { refuses } from '../../refuses';
import { eventOf, run, settings, strong } from './world';

const withRegistry = { ...settings, tenantRegistry: 'Tenants' };

test('both tokens of a user name the tenant that the registry has for her', async () => {
  const { details, calls, untenanted } = await run({}, undefined, withRegistry);
  expect(details.idTokenGeneration.claimsToAddOrOverride).toEqual({ tenant: 'acme' });
  expect(details.accessTokenGeneration.claimsToAddOrOverride).toEqual({ tenant: 'acme' });
  expect(calls.filter(({ input }) => input['TableName'] === 'Tenants')).toHaveLength(2);
  expect(untenanted).toEqual([]);
});

test('without a registry nothing is said of tenants', async () => {
  const { details, calls } = await run({});
  expect(JSON.stringify(details)).not.toContain('tenant');
  expect(calls.filter(({ input }) => input['TableName'] === 'Tenants')).toEqual([]);
});

test('privileges are decided as they are without a registry', async () => {
  expect((await run({}, undefined, withRegistry)).groups).toEqual(['admins', 'staff']);
  expect((await run({ mfa: [] }, undefined, withRegistry)).groups).toEqual(['staff']);
});

const untenantedFor = async (given: Parameters<typeof run>[0], event?: unknown) => {
  const { details, untenanted } = await run(given, event, withRegistry);
  for (const claims of [details.idTokenGeneration, details.accessTokenGeneration]) {
    expect(claims.claimsToAddOrOverride).toBeUndefined();
    expect(claims.claimsToSuppress).toContain('tenant');
  }
  return untenanted;
};

refuses('AUT-05', 'a tenant to a user whom the registry does not know', async () => {
  expect(await untenantedFor({ memberOf: undefined })).toEqual(['tenant-missing']);
});
refuses('AUT-05', 'a tenant that is not active', async () => {
  for (const state of ['onboarding', 'suspended', 'offboarding', 'offboarded', undefined, 'Active'])
    expect(await untenantedFor({ state })).toEqual(['tenant-inactive']);
});
refuses('AUT-05', 'a tenant whose id is none', async () => {
  for (const memberOf of ['', '*', 'acme/globex', 'user#7a1c'])
    expect(await untenantedFor({ memberOf })).toEqual(['tenant-id-invalid']);
});
refuses('AUT-05', 'a tenant while the registry does not answer', async () => {
  expect(await untenantedFor({ fails: 'dynamodb:GetItem' })).toHaveLength(1);
});
refuses('AUT-05', 'a tenant that the caller or an attribute of the user names', async () => {
  const event = eventOf({ ...strong, clientMetadata: { tenant: 'globex' } });
  Object.assign(event.request.userAttributes, { tenant: 'globex', 'custom:tenant': 'globex' });
  const { details } = await run({}, event, withRegistry);
  expect(details.accessTokenGeneration.claimsToAddOrOverride).toEqual({ tenant: 'acme' });
});
refuses('AUT-05', 'a tenant to a machine', async () => {
  const event = eventOf({ ...strong, triggerSource: 'TokenGeneration_ClientCredentials' });
  const request = { ...event.request, userAttributes: undefined };
  expect(await untenantedFor({}, { ...event, request })).toHaveLength(1);
});
