import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const reads = [
  's3:GetObject',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:GetParametersByPath',
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'kinesis:GetRecords',
  'logs:GetLogEvents',
  'sqs:ReceiveMessage',
  'rds:DownloadCompleteDBLogFile',
];

export default defineRule({
  id: 'PC-IAM-61',
  title: 'IAM policy reads named data only',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (statement.isNarrowed()) return pass();
      const action = grants(statement, reads);
      const wide = action && statement.resources.find(isEveryResourceOfAService);
      return wide ? fail(wide, `it allows ${action} on ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale: 'Who reads every object, row and parameter of an account needs no more to take its data away.',
    remediation: 'Name buckets, tables and parameters in `Resource`.',
    whenNotToUse: 'For tools that search or copy everything, in an account of their own.',
    examples: {
      pass: {
        'one bucket': managedPolicy(allow('s3:GetObject', 'arn:aws:s3:::reports/*')),
        'no policy': one('AWS::IAM::Role'),
        'for callers of one organization': managedPolicy(
          allow('s3:GetObject', '*', {
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
          }),
        ),
      },
      fail: {
        'every object': managedPolicy(allow('s3:GetObject')),
        'every parameter, without a name': roleWith(
          allow('ssm:Get*', 'arn:aws:ssm:*:111122223333:parameter/*'),
        ),
      },
    },
  }),
});
