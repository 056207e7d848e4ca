import { eachStatement } from '../../template/policy';
import { expectNoAnyone } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);
const base = { Effect: 'Allow', Action: 'ecr:BatchGetImage', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ RepositoryPolicyText: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-ECR-05',
  title: 'ECR repository policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: false,
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::PublicRepository'],
  check(resource) {
    return eachStatement(resource.get('RepositoryPolicyText'), (statement) => expectNoAnyone(statement));
  },
  docs: () => ({
    rationale:
      'Images show how your software works, and often what it knows. Who may push replaces what you run.',
    remediation:
      'Name accounts or roles in `Principal` of `RepositoryPolicyText`, or narrow `*` with `aws:PrincipalOrgID`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        RepositoryPolicyText: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
