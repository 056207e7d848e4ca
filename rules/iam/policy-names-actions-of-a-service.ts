import { type Value } from '../../template';
import { isEveryActionOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, identityPolicyTypes, isAdministrator } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

/** The channel of Systems Manager's agent: it has no resources, and its actions serve only together. */
const isAgentChannel = (action: Value) => action.is('ssmmessages:*', 'ec2messages:*');

export default defineRule({
  id: 'PC-IAM-04',
  title: 'IAM policy does not allow every action of a service',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.21'] },
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      statement.isAllow() && !isAdministrator(statement)
        ? statement.value
            .get('Action')
            .each((action) =>
              isEveryActionOfAService(action) && !isAgentChannel(action)
                ? fail(
                    action,
                    `it allows ${action.describe()}${action.is('iam:*') ? ', every way to more permissions' : ''}`,
                  )
                : pass(),
            )
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`s3:*` holds `s3:DeleteBucket`, `s3:PutBucketPolicy` and whatever AWS adds later. Few programs need more than a handful of the actions of a service.',
    remediation:
      'Name the actions, such as `s3:GetObject`; wildcards for reading (`s3:Get*`) are better than all.',

    examples: {
      pass: {
        "the channel of Systems Manager's agent": managedPolicy(allow(['ssmmessages:*', 'ec2messages:*'])),
        'actions are named': managedPolicy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::reports/*')),
        'a verb': managedPolicy(allow('s3:Get*', 'arn:aws:s3:::reports/*')),
        denied: managedPolicy({ Effect: 'Deny', Action: 's3:*', Resource: '*' }),
        'everything at all, which another rule judges': managedPolicy(allow('*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'every action of S3': managedPolicy(allow('s3:*', 'arn:aws:s3:::reports/*')),
        'one of several': roleWith(allow(['s3:GetObject', 'sqs:*'])),
        'every action at all': managedPolicy(allow('*', 'arn:aws:s3:::reports')),
        'without a resource': one('AWS::IAM::Policy', {
          PolicyDocument: { Statement: { Effect: 'Allow', Action: 'ec2:*' } },
        }),
      },
    },
  }),
});
