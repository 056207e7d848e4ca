import { eachStatement } from '../../template/policy';
import { one, each } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
/** Services that act for one resource of this account anyway: nobody else can make them use the role. */
const bound = [
  'ec2',
  'lambda',
  'edgelambda',
  'ecs-tasks',
  'eks',
  'eks-fargate-pods',
  'pods.eks',
  'batch',
  'ecs',
  'rds',
  'autoscaling',
  'spotfleet',
  'cloudformation',
  'monitoring.rds',
].map((name) => `${name}.amazonaws.com`);
const keys = /^aws:Source(?:Arn|Account|OrgID|OrgPaths)$/i;

export default defineRule({
  id: 'PC-IAM-28',
  title: 'IAM role that trusts a service names for whose resources',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const service = statement.isAllow()
        ? statement.principals.find(({ kind, value }) => kind === 'Service' && !value.is(...bound))?.value
        : undefined;
      const named = statement.conditions.some(
        ({ operator, key }) => keys.test(key) && /^(?:String|Arn)(?:Equals|Like)$/.test(operator),
      );
      return service && !named
        ? fail(service, `${service.describe()} may use the role for resources of any account`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      "A service acts for many customers. Without `aws:SourceArn` or `aws:SourceAccount` somebody else's resource may make it use your role (the confused deputy).",
    remediation:
      'Add a condition on `aws:SourceAccount`, and on `aws:SourceArn` where the resource is known.',
    whenNotToUse: 'For services that send neither key; their documentation says so.',
    examples: {
      pass: {
        'own account': roleTrusting(
          assume(
            { Service: 'cognito-idp.amazonaws.com' },
            { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } },
          ),
        ),
        'a function': roleTrusting(assume({ Service: 'lambda.amazonaws.com' })),
        'no trust policy': one('AWS::IAM::Role'),
        'services that act for one resource anyway': roleTrusting(
          assume({
            Service: (
              'ec2 edgelambda ecs-tasks eks eks-fargate-pods pods.eks batch ecs rds autoscaling spotfleet ' +
              'cloudformation monitoring.rds'
            )
              .split(' ')
              .map((name) => `${name}.amazonaws.com`),
          }),
        ),
        'no service': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:role/x' })),
      },
      fail: {
        'without a source': roleTrusting(assume({ Service: 'scheduler.amazonaws.com' })),
        'a source that may be missing': roleTrusting(
          assume(
            { Service: 'scheduler.amazonaws.com' },
            { Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } } },
          ),
        ),
        ...each(
          [
            'ForAllValues:StringEquals aws:SourceAccount',
            'StringEquals x/aws:SourceAccount',
            'StringEquals aws:SourceAccountX',
          ],
          (test) =>
            roleTrusting(
              assume(
                { Service: 'scheduler.amazonaws.com' },
                { Condition: { [test.split(' ')[0] ?? '']: { [test.split(' ')[1] ?? '']: '111122223333' } } },
              ),
            ),
        ),
      },
    },
  }),
});
