import { expectNoNotPrincipal } from '../resource-policy';
import { notPrincipalExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-KMS-13',
  title: 'KMS key policy allows by a list of principals',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  waivable: false,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return expectNoNotPrincipal(resource.get('KeyPolicy'));
  },
  docs: () => ({
    rationale: '`Allow` with `NotPrincipal` admits the whole world but for those listed.',
    remediation: 'List those who may in `Principal`.',
    examples: notPrincipalExamples('AWS::KMS::Key', 'KeyPolicy', 'kms:Decrypt'),
  }),
});
