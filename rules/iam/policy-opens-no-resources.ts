import { isEveryResource } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const opens = [
  's3:PutBucketPolicy',
  's3:PutBucketAcl',
  's3:PutObjectAcl',
  's3:PutBucketPublicAccessBlock',
  's3:PutAccountPublicAccessBlock',
  'kms:PutKeyPolicy',
  'kms:CreateGrant',
  'secretsmanager:PutResourcePolicy',
  'sqs:AddPermission',
  'sqs:SetQueueAttributes',
  'sns:AddPermission',
  'sns:SetTopicAttributes',
  'ecr:SetRepositoryPolicy',
  'es:UpdateDomainConfig',
  'backup:PutBackupVaultAccessPolicy',
  'ram:CreateResourceShare',
  'ec2:ModifySnapshotAttribute',
  'ec2:ModifyImageAttribute',
  'rds:ModifyDBSnapshotAttribute',
];

export default defineRule({
  id: 'PC-IAM-63',
  title: 'IAM policy does not change who may use every resource',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (statement.isNarrowed()) return pass();
      const action = grants(statement, opens);
      const wide = action && statement.resources.find(isEveryResource);
      return wide && !statement.conditions.some(({ key }) => /^kms:grant|^kms:viaservice/i.test(key))
        ? fail(wide, `it allows ${action} on everything`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Whoever changes the policy of any bucket, key or queue lets in whom he likes, himself included.',
    remediation: 'Name the resources in `Resource`, and leave policies to the pipeline that owns them.',

    examples: {
      pass: {
        'one queue': managedPolicy(
          allow('sqs:AddPermission', 'arn:aws:sqs:eu-central-1:111122223333:orders'),
        ),
        'grants for services only': managedPolicy(
          allow('kms:CreateGrant', '*', { Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } }),
        ),
        'no policy': one('AWS::IAM::Role'),
        'for callers of one organization': managedPolicy(
          allow('sqs:AddPermission', '*', {
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
          }),
        ),
      },
      fail: {
        'every bucket': managedPolicy(allow('s3:PutBucketPolicy')),
        'by a wildcard, without a name': roleWith(allow('kms:Put*')),
        ...each(['aws:PrincipalTag/kms:grant', 'aws:PrincipalTag/kms:viaservice'], (key) =>
          managedPolicy(allow('kms:CreateGrant', '*', { Condition: { Bool: { [key]: 'true' } } })),
        ),
      },
    },
  }),
});
