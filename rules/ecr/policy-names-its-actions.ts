import { expectNamedActions } from '../resource-policy';
import { namedActionsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ECR-06',
  title: 'ECR repository policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    return expectNamedActions(resource.get('RepositoryPolicyText'), 'ecr');
  },
  docs: () => ({
    rationale: 'Every action includes pushing, deleting and changing the policy. Who runs images pulls.',
    remediation: 'List the actions in `Action`.',
    examples: namedActionsExamples('AWS::ECR::Repository', 'RepositoryPolicyText', 'ecr:BatchGetImage'),
  }),
});
