import { eachStatement } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({
    KeyPolicy: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Resource: '*',
          ...statement,
        },
      ],
    },
  });

export default defineRule({
  id: 'PC-KMS-16',
  title: 'KMS key policy lets grants be made for AWS services alone',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) => {
      const bound = statement.conditions.some(
        ({ key, values }) =>
          /^kms:(?:GrantIsForAWSResource|GrantOperations|GrantConstraintType|GranteePrincipal)$/i.test(key) &&
          !values.some((value) => value.isFalse()),
      );
      const own = statement.principals.every(
        ({ kind, value }) => kind === 'Service' || (kind === 'AWS' && value.endsWith(':root')),
      );
      if (!statement.isAllow() || bound || own || !statement.coversAction('kms:CreateGrant')) return pass();
      return fail(statement.path, 'it lets its principals hand on the use of the key to anybody');
    });
  },
  docs: () => ({
    rationale:
      'A grant gives the key to whomever its maker names, outside the key policy and without its conditions. Services need grants, applications do not.',
    remediation: 'Add `Bool: { kms:GrantIsForAWSResource: true }` to the statement with `kms:CreateGrant`.',
    whenNotToUse: 'Where an application manages grants per tenant, and is reviewed for it.',
    examples: {
      pass: {
        'no policy': subject(),
        'for services': policy({
          Action: 'kms:CreateGrant',
          Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
        }),
        'the account as a whole': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:*',
        }),
        'other actions': policy({ Action: ['kms:Decrypt', 'kms:Encrypt'] }),
        'a service': policy({ Principal: { Service: 'rds.amazonaws.com' }, Action: 'kms:CreateGrant' }),
      },
      fail: {
        'for anybody': policy({ Action: ['kms:CreateGrant', 'kms:ListGrants'] }),
        'by a pattern': policy({ Action: 'kms:Create*' }),
        'the condition is off': policy({
          Action: 'kms:CreateGrant',
          Condition: { Bool: { 'kms:GrantIsForAWSResource': 'false' } },
        }),
        'a role beside the account': policy({
          Principal: { AWS: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/app'] },
          Action: 'kms:CreateGrant',
        }),
        'a provider that is called so': policy({
          Principal: { Federated: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:CreateGrant',
        }),
        ...each(['x/kms:GrantOperations', 'kms:GrantOperationsX', 'kms:GrantIsForAWSResource'], (key) =>
          policy({ Action: 'kms:CreateGrant', Condition: { Bool: { [key]: ['true', 'false'] } } }),
        ),
        ...each(['aws:PrincipalTag/kms:GrantOperations', 'kms:GrantOperationsX'], (key) =>
          policy({ Action: 'kms:CreateGrant', Condition: { Bool: { [key]: 'true' } } }),
        ),
      },
      unknown: {
        'an imported action': policy({ Action: imported }),
      },
    },
  }),
});
