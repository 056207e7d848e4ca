import { type Resource } from '../../template';
import { testPattern } from '../../template/policy';
import { each, one, resources } from '../example';
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

const withRole = (role: Record<string, unknown>, beside: Parameters<typeof resources>[0] = {}) =>
  resources({
    Role: ['AWS::IAM::Role', role],
    Subject: ['AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }],
    ...beside,
  });
const statement = (action: string) => ({ PolicyDocument: policyOf(allow('s3:GetObject'), allow(action)) });

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
        ...each(
          [
            'AWSLambdaBasicExecutionRole AWSLambdaVPCAccessExecutionRole AWSLambdaKinesisExecutionRole',
            'AWSLambdaDynamoDBExecutionRole AWSLambdaSQSQueueExecutionRole AWSLambdaMSKExecutionRole',
            'AWSLambdaExecute CloudWatchLogsFullAccess CloudWatchFullAccess AdministratorAccess PowerUserAccess',
            'CloudWatchLambdaInsightsExecutionRolePolicy',
          ].flatMap((names) => names.split(' ')),
          (name) => withRole({ ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`] }),
        ),
        'a policy that stands elsewhere': withRole({
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::111122223333:policy/x'],
        }),
        ...each(['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'], (type) =>
          withRole({}, { Policy: [type, { Roles: [{ Ref: 'Role' }], ...statement('logs:*') }] }),
        ),
        'a policy of the role': withRole(
          {},
          { Policy: ['AWS::IAM::RolePolicy', { RoleName: { Ref: 'Role' }, ...statement('logs:*') }] },
        ),
        'no role of the template': one('AWS::Lambda::Function'),
      },
      fail: {
        'no policy': withRole({ Policies: [statement('s3:PutObject')] }),
        'another policy': withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }),
      },
    },
  }),
});
