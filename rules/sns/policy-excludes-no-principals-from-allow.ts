import { expectNoNotPrincipal } from '../resource-policy';
import { notPrincipalExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SNS-04',
  title: 'SNS topic policy allows by a list of principals',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return expectNoNotPrincipal(resource.get('PolicyDocument'));
  },
  docs: () => ({
    rationale: '`Allow` with `NotPrincipal` admits the whole world but for those listed.',
    remediation: 'List those who may in `Principal`.',
    examples: notPrincipalExamples('AWS::SNS::TopicPolicy', 'PolicyDocument', 'sns:Publish'),
  }),
});
