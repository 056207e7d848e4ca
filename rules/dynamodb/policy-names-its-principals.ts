import { type Value } from '../../template';
import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule, type RuleDocs } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);
const base = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ ResourcePolicy: { PolicyDocument: { Statement: [{ ...base, ...statement }] } } });

const replicated = (Principal: unknown) =>
  one('AWS::DynamoDB::GlobalTable', {
    Replicas: [
      { Region: 'eu-west-1' },
      {
        Region: 'eu-central-1',
        ResourcePolicy: { PolicyDocument: { Statement: [{ ...base, Principal }] } },
      },
    ],
  });
const withReplicas = (examples: RuleDocs['examples']): RuleDocs['examples'] => ({
  ...examples,
  pass: { ...examples.pass, 'a replica, for one account': replicated({ AWS: '111122223333' }) },
  fail: { ...examples.fail, 'a replica, for everybody': replicated('*') },
});

export default defineRule({
  id: 'PC-DDB-08',
  title: 'DynamoDB resource policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  check(resource) {
    const judge = (holder: Pick<Value, 'get'>) =>
      eachStatement(holder.get('ResourcePolicy.PolicyDocument'), expectNamedPrincipals);
    return resource.type === 'AWS::DynamoDB::GlobalTable'
      ? resource.get('Replicas').each(judge)
      : judge(resource);
  },
  docs: () => ({
    rationale: 'A table whose policy speaks of every principal can be read from any AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `ResourcePolicy.PolicyDocument`.',
    examples: withReplicas(
      namedPrincipalsExamples(
        subject(),
        policy,
        subject({
          ResourcePolicy: { PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }) },
        }),
      ),
    ),
  }),
});
