import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);
const base = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ ResourcePolicy: { PolicyDocument: { Statement: [{ ...base, ...statement }] } } });

export default defineRule({
  id: 'PC-DDB-08',
  title: 'DynamoDB resource policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::DynamoDB::Table'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy.PolicyDocument'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A table whose policy speaks of every principal can be read from any AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `ResourcePolicy.PolicyDocument`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        ResourcePolicy: { PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }) },
      }),
    ),
  }),
});
