import { isEveryResource, matchesPattern, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes, isAdministrator } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const reading =
  /^[\w-]+:(?:Get|List|Describe|Search|BatchGet|View|Lookup|Scan|Query|Generate(?!DataKey)|Estimate|Validate|Test|Check)/i;
const noResource = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'cloudwatch:PutMetricData',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
  'ssmmessages:*',
  'ec2messages:*',
  'ssm:UpdateInstanceInformation',
  'sts:DecodeAuthorizationMessage',
  'logs:PutResourcePolicy',
  'logs:*LogDelivery',
  'kms:CreateKey',
  'ecr:GetAuthorizationToken',
];

const changes = (text: string): boolean =>
  !reading.test(text) && !noResource.some((pattern) => matchesPattern(pattern, text));

export default defineRule({
  id: 'PC-IAM-06',
  title: 'IAM policy names the resources that it lets change',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const everything = statement.isAllow() ? statement.resources.find(isEveryResource) : undefined;
      if (everything === undefined || statement.isNarrowed() || isAdministrator(statement)) return pass();
      const action = statement.actions.find((item) => testPattern(item, 'changes something', changes));
      return action || statement.value.get('NotAction').isPresent()
        ? fail(
            everything,
            `it allows ${(action ?? statement.value.get('NotAction')).describe()} on every resource`,
          )
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'With `Resource` at `*` a permission meant for one queue or table reaches all of them, those of other teams and tenants included.',
    remediation:
      'Name the addresses of the resources in `Resource`, by reference where they stand in the template.',
    whenNotToUse: "For actions that work on no resource, which AWS's service reference marks as such.",
    examples: {
      pass: {
        'a named bucket': managedPolicy(allow('s3:PutObject', 'arn:aws:s3:::reports/*')),
        'reading only': managedPolicy(allow(['ec2:DescribeInstances', 's3:ListAllMyBuckets'])),
        'an action without resources': managedPolicy(allow('cloudwatch:PutMetricData')),
        'the logs of a state machine, which have no address': managedPolicy(
          allow(['logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:UpdateLogDelivery']),
        ),
        'a key that is not there yet': managedPolicy(allow('kms:CreateKey')),
        'everything at all, which another rule judges': managedPolicy(allow('*')),
        'no policy': one('AWS::IAM::Role'),
        'reading with parts of other names': managedPolicy(allow(['ec2-instance:GetX', 'a-b:BatchGetX'])),
      },
      fail: {
        'every bucket': managedPolicy(allow('s3:PutObject')),
        'every key': roleWith(allow(['kms:Decrypt', 'kms:DescribeKey'], ['*'])),
        'a condition that restricts nothing': managedPolicy(
          allow('sqs:SendMessage', '*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
        ),
        'all but some actions, without a list of resources': managedPolicy({
          Effect: 'Allow',
          NotAction: 'iam:*',
          Resource: '*',
        }),
        ...each(['kms:GenerateDataKey', '*:PutGet', 'x:y:GetObject', '*s3:GetObject'], (action) =>
          managedPolicy(allow(action)),
        ),
      },
    },
  }),
});
