import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);
const base = { Effect: 'Allow', Action: 'dynamodb:GetRecords', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    StreamSpecification: { ResourcePolicy: { PolicyDocument: { Statement: [{ ...base, ...statement }] } } },
  });

export default defineRule({
  id: 'PC-DDB-09',
  title: 'DynamoDB stream policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::DynamoDB::Table'],
  check(resource) {
    return eachStatement(
      resource.get('StreamSpecification.ResourcePolicy.PolicyDocument'),
      expectNamedPrincipals,
    );
  },
  docs: () => ({
    rationale: 'The stream shows every change of the table, with old and new content.',
    remediation:
      'Name accounts or roles in `Principal` of `StreamSpecification.ResourcePolicy.PolicyDocument`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        StreamSpecification: {
          ResourcePolicy: { PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }) },
        },
      }),
    ),
  }),
});
