import { refuses } from '../../refuses';
import { environment } from '../../../runtime/rotation-signing-key/contract';
import { rotorOf } from '../../../runtime/rotation-signing-key/handler';
import { contextOf, decide, readPolicy } from '../../../template/policy/evaluation';

const account = '111111111111';
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const variables = {
  [environment.name]: 'tokens',
  [environment.bucket]: 'bucket',
  [environment.rotateSeconds]: '2592000',
  [environment.tokenSeconds]: '900',
  [environment.cacheSeconds]: '86400',
  [environment.account]: account,
  [environment.signers]: `${role('issuer')} ${role('other-issuer')}`,
};
const all = readPolicy(
  'all',
  { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
  'identity',
);

/** Whether a role with all rights in its account may do something with a key that was made so. */
function may(
  name: string,
  action: string,
  signers = variables[environment.signers],
  algorithm = 'ECDSA_SHA_256',
) {
  const { keyPolicy } = rotorOf({ ...variables, [environment.signers]: signers });
  const arn = role(name);
  const session = `arn:aws:sts::${account}:assumed-role/${name}/one`;
  const caller = { kind: 'role', account, arn, session } as const;
  const resource = `arn:aws:kms:eu-central-1:${account}:key/1`;
  const context = contextOf(caller, { 'kms:SigningAlgorithm': algorithm });
  const key = readPolicy('key', JSON.parse(keyPolicy), 'resource');
  return (
    decide(
      { caller, action, resource, resourceAccount: account, context },
      { identity: [all], resource: key },
    ).outcome === 'allowed'
  );
}

test('the roles that are named sign', () => {
  expect(may('issuer', 'kms:Sign')).toBe(true);
  expect(may('other-issuer', 'kms:Sign')).toBe(true);
});

refuses('IDN-06', 'signing by a role that is not named, whatever rights it has in the account', () => {
  expect(may('admin', 'kms:Sign')).toBe(false);
  expect(may('issuer-2', 'kms:Sign')).toBe(false);
  expect(may('issuer', 'kms:Sign', role('other-issuer'))).toBe(false);
  expect(may('issuer', 'kms:Sign', '')).toBe(false);
  expect(may('issuer', 'kms:Sign', role('issuer'), 'RSASSA_PSS_SHA_256')).toBe(false);
});

refuses('IDN-06', 'handing the right to sign on, by a grant', () => {
  for (const name of ['issuer', 'admin']) expect(may(name, 'kms:CreateGrant')).toBe(false);
});

test('administrators of the account keep the key, and nothing else', () => {
  for (const action of ['kms:PutKeyPolicy', 'kms:CancelKeyDeletion', 'kms:GetPublicKey', 'kms:DisableKey'])
    expect(may('admin', action)).toBe(true);
  for (const action of ['kms:Decrypt', 'kms:GenerateMac', 'kms:ReplicateKey', 'kms:ImportKeyMaterial'])
    expect(may('admin', action)).toBe(false);
});

test.each(Object.values(environment))('without %s nothing is rotated', (variable) => {
  expect(() => rotorOf({ ...variables, [variable]: undefined })).toThrow(variable);
});
