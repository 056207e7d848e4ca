import { type Resource } from '../../template';
import { testPattern } from '../../template/policy';
import { one, resources } from '../example';
import { identityStatements, isAwsManaged } from '../identity-policy';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const managed = [
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
  'AWSLambdaKinesisExecutionRole',
  'AWSLambdaDynamoDBExecutionRole',
  'AWSLambdaSQSQueueExecutionRole',
  'AWSLambdaMSKExecutionRole',
  'AWSLambdaExecute',
  'CloudWatchLogsFullAccess',
  'CloudWatchFullAccess',
  'AdministratorAccess',
  'PowerUserAccess',
  'CloudWatchLambdaInsightsExecutionRolePolicy',
];
const writes = (policy: Resource): boolean =>
  identityStatements(policy).some(
    (statement) => statement.isAllow() && statement.coversAction('logs:PutLogEvents'),
  );

export default defineRule({
  id: 'PC-LAM-26',
  title: 'Lambda function may write its log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource, template) {
    const role = template.targetOf(resource.get('Role'));
    if (role?.type !== 'AWS::IAM::Role') return pass();
    const others = role.get('ManagedPolicyArns').items();
    const unread = others.some(
      (arn) =>
        !isAwsManaged(arn, ...managed) &&
        !testPattern(arn, 'is of AWS', (text) => text.includes(':aws:policy/')),
    );
    const may =
      others.some((arn) => isAwsManaged(arn, ...managed)) ||
      [
        role,
        ...role.referrers('AWS::IAM::Policy', 'Roles'),
        ...role.referrers('AWS::IAM::ManagedPolicy', 'Roles'),
        ...role.referrers('AWS::IAM::RolePolicy', 'RoleName'),
      ].some(writes);
    return may || unread
      ? pass()
      : fail(resource.get('Role'), `the role ${role.logicalId} may not write logs`);
  },
  docs: () => ({
    rationale: 'A function that may not write its log fails in silence, and an attack on it leaves no trace.',
    remediation:
      'Attach `service-role/AWSLambdaBasicExecutionRole`, or allow `logs:PutLogEvents` on its log group.',
    whenNotToUse: 'For functions that are meant to say nothing.',
    examples: {
      pass: {
        'a policy of AWS': resources({
          Role: [
            'AWS::IAM::Role',
            { ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'] },
          ],
          Subject: ['AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }],
        }),
        'a policy beside it': resources({
          Role: ['AWS::IAM::Role'],
          Policy: [
            'AWS::IAM::Policy',
            { Roles: [{ Ref: 'Role' }], PolicyDocument: policyOf(allow('logs:*')) },
          ],
          Subject: ['AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }],
        }),
        'no role of the template': one('AWS::Lambda::Function'),
      },
      fail: {
        'no policy': resources({
          Role: [
            'AWS::IAM::Role',
            { Policies: [{ PolicyName: 'x', PolicyDocument: policyOf(allow('s3:GetObject')) }] },
          ],
          Subject: ['AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }],
        }),
      },
    },
  }),
});
