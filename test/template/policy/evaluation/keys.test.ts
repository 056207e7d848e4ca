import { type JsonObject } from '../../../../template/json-value';
import { about, allow, away, deny, home, key, role, user } from './asked';

const nobody = 'implicitly denied by no Allow in the policy of the caller';
const closed = 'implicitly denied by no Allow in the policy of the resource';
const decrypt = { action: 'kms:Decrypt', on: key };
const open = allow({});
const to = (aws: string, more: JsonObject = {}) => allow({ Principal: { AWS: aws }, ...more });
const grant = (more: object = {}) => ({
  resource: [],
  grants: [{ name: 'grant', grantee: role.arn, operations: ['Decrypt'], ...more }],
});
const tenant = { 'kms:EncryptionContext:tenant': 'a' };

// KMS Developer Guide, "Key policies", "Grants" and "Condition keys".
describe('keys', () => {
  about(decrypt, [
    ['a key that names nobody is closed to the account’s policies', { identity: open, resource: [] }, closed],
    ['a key without a policy is closed', { identity: open }, closed],
    ['a key that names the account alone gives nobody anything', { resource: to(home) }, nobody],
    [
      'the account may be given some actions only',
      { identity: open, resource: to(home, { Action: 'kms:Describe*' }) },
      closed,
    ],
    [
      'the account may be named under a condition',
      { identity: open, resource: to(home, { Condition: { StringEquals: { 'kms:ViaService': 's3' } } }) },
      closed,
    ],
    [
      'a Deny of the key wins over what it gives to the account',
      { identity: open, resource: [to(home), deny({ Principal: '*' })] },
      'explicitly denied by resource 1',
    ],
    [
      'what is no key is not closed',
      { identity: open, on: '*', action: 'kms:CreateKey' },
      'allowed by identity 0',
    ],
    ['a grant lets its grantee in', grant(), 'allowed by grant'],
    ['a grant lets nobody else in', { ...grant(), by: user }, nobody],
    ['a grant may name one session', grant({ grantee: role.session }), 'allowed by grant'],
    ['a grant is for its operations', grant({ operations: ['Encrypt'] }), nobody],
    ['a grant asks for its pairs', grant({ contextSubset: { tenant: 'a' } }), nobody],
    [
      'a grant takes more pairs than it asks for',
      {
        ...grant({ contextSubset: { tenant: 'a' } }),
        context: { ...tenant, 'kms:EncryptionContext:more': 'b' },
      },
      'allowed by grant',
    ],
    [
      'a grant that asks for equal pairs takes no more',
      {
        ...grant({ contextEquals: { tenant: 'a' } }),
        context: { ...tenant, 'kms:EncryptionContext:more': 'b' },
      },
      nobody,
    ],
    [
      'a grant that asks for equal pairs takes those',
      { ...grant({ contextEquals: { tenant: 'a' } }), context: tenant },
      'allowed by grant',
    ],
    [
      'pairs bind no operation without a context',
      {
        ...grant({ operations: ['DescribeKey'], contextEquals: { tenant: 'a' } }),
        action: 'kms:DescribeKey',
      },
      'allowed by grant',
    ],
    [
      'the conditions of the key’s Allow do not bind a grant',
      { ...grant(), resource: to(role.arn, { Condition: { StringEquals: tenant } }) },
      'allowed by grant',
    ],
    [
      'a Deny of the key does',
      { ...grant(), resource: deny({ Principal: '*' }) },
      'explicitly denied by resource 0',
    ],
    [
      'a session policy limits what a grant gives to the role',
      { ...grant(), session: [] },
      'implicitly denied by no Allow in the session policy',
    ],
    ['a grant of another account needs the caller’s part', { ...grant(), owner: away }, nobody],
  ]);
});
