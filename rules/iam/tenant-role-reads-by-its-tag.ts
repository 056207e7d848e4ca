import { one, each } from '../example';
import { allow } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { callsUnbound, itemActions } from '../tenant';
import { plainRole, readsOrders, tenantRole, tenantRoleBeside } from '../tenant-example';

const reads = [
  ...itemActions,
  ...['GetObject', 'PutObject', 'DeleteObject', 'ListBucket'].map((name) => `s3:${name}`),
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'sqs:ReceiveMessage',
];

export default defineRule({
  id: 'PC-IAM-68',
  title: 'Role whose sessions carry tags reaches data by them',
  severity: 'high',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    const action = callsUnbound(resource, reads);
    return action ? fail('', `it allows ${action} whatever the tags of the session say`) : pass();
  },
  docs: () => ({
    rationale:
      'A role that takes the tenant from a token and then reads without asking for it keeps tenants apart by the code alone. One wrong key in a query shows the data of another tenant.',
    remediation:
      'Bind each statement to the tag: `dynamodb:LeadingKeys` or a path in `Resource` with `${aws:PrincipalTag/tenant}`.',
    whenNotToUse: 'Where the tags of sessions say something else than whose data it is.',
    examples: {
      pass: {
        'the keys of the tenant': tenantRole(
          readsOrders({
            'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}'] },
          }),
        ),
        'the path of the tenant': tenantRole(
          allow('s3:GetObject', 'arn:aws:s3:::data/${aws:PrincipalTag/tenant}/*'),
        ),
        'what only one tenant may': tenantRole(
          readsOrders({ StringEquals: { 'aws:PrincipalTag/tenant': 'a' } }),
        ),
        'sessions without tags': plainRole(readsOrders()),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'any key, without a condition': tenantRole(readsOrders()),
        'in PartiQL': tenantRole(allow('dynamodb:PartiQLUpdate')),
        'any object': tenantRole(allow('s3:Get*', 'arn:aws:s3:::data/*')),
        'that there is a tag': tenantRole(readsOrders({ Null: { 'aws:PrincipalTag/tenant': 'false' } })),
        'any tag': tenantRole(readsOrders({ StringLike: { 'aws:PrincipalTag/tenant': '*' } })),
        'all but one tag': tenantRole(readsOrders({ StringNotEquals: { 'aws:PrincipalTag/tenant': 'a' } })),
        'what has another tag': tenantRole(
          readsOrders({ StringNotEquals: { 'aws:ResourceTag/tenant': '${aws:PrincipalTag/tenant}' } }),
        ),
        'the prefix of the tenant, or any': tenantRole(
          allow('s3:ListBucket', 'arn:aws:s3:::data', {
            Condition: { StringLike: { 's3:prefix': ['${aws:PrincipalTag/tenant}/*', '*'] } },
          }),
        ),
        'one resource of two': tenantRole(
          allow('s3:GetObject', ['arn:aws:s3:::data/${aws:PrincipalTag/tenant}/*', 'arn:aws:s3:::data/a/*']),
        ),
        'in a policy that stands alone': tenantRoleBeside(readsOrders()),
        'a condition on something else': tenantRole(readsOrders({ Bool: { 'aws:SecureTransport': 'true' } })),
        ...each(
          [
            'dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Scan dynamodb:PutItem dynamodb:UpdateItem',
            'dynamodb:DeleteItem s3:PutObject s3:DeleteObject s3:ListBucket secretsmanager:GetSecretValue',
            'ssm:GetParameter sqs:ReceiveMessage',
          ].flatMap((names) => names.split(' ')),
          (action) => tenantRole(allow(action)),
        ),
      },
    },
  }),
});
