import { testPattern } from '../../template/policy';
import { one } from '../example';
import { eachManagedPolicy, identityTypes, isAwsManaged } from '../identity-policy';
import { roleWithManaged } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

/** What functions, clusters and tasks need to run at all, and no more: an own policy would say the same. */
const narrow = [
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
  'AWSXRayDaemonWriteAccess',
  'AmazonECSTaskExecutionRolePolicy',
  'AmazonAPIGatewayPushToCloudWatchLogs',
  'AmazonRDSEnhancedMonitoringRole',
];

export default defineRule({
  id: 'PC-IAM-18',
  title: 'Identities carry policies of their own account instead of those of AWS',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityTypes,
  check(resource) {
    return eachManagedPolicy(resource, (arn) =>
      testPattern(arn, 'is a policy of AWS', (text) => /^arn:[^:]*:iam::aws:policy\//.test(text)) &&
      !isAwsManaged(arn, ...narrow)
        ? fail(arn, `${arn.describe()} is a policy of AWS`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'AWS writes its managed policies for everybody and changes them when services change, so they allow more than one program needs.',
    remediation:
      'Write an `AWS::IAM::ManagedPolicy` with the actions and resources that are used, and attach that.',
    whenNotToUse:
      'For service roles whose policy AWS prescribes. Those that only let a function or task run pass.',
    examples: {
      pass: {
        'an own policy': one('AWS::IAM::Role', {
          ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/orders'],
        }),
        'what a function needs to run': roleWithManaged('service-role/AWSLambdaBasicExecutionRole'),
        'no policies': one('AWS::IAM::Role'),
        'a name within another': one('AWS::IAM::Role', {
          ManagedPolicyArns: ['x/arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
      },
      fail: {
        'a policy of AWS': roleWithManaged('ReadOnlyAccess'),
        'in another partition, without a number': one('AWS::IAM::Group', {
          ManagedPolicyArns: [
            { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/job-function/ViewOnlyAccess' },
          ],
        }),
      },
    },
  }),
});
