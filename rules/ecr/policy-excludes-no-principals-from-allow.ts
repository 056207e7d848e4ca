import { expectNoNotPrincipal } from '../resource-policy';
import { notPrincipalExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ECR-07',
  title: 'ECR repository policy allows by a list of principals',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: false,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    return expectNoNotPrincipal(resource.get('RepositoryPolicyText'));
  },
  docs: () => ({
    rationale: '`Allow` with `NotPrincipal` admits the whole world but for those listed.',
    remediation: 'List those who may in `Principal`.',
    examples: notPrincipalExamples('AWS::ECR::Repository', 'RepositoryPolicyText', 'ecr:BatchGetImage'),
  }),
});
