import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EMR-01',
  title: 'EMR cluster has a security configuration',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::EMR::Cluster'],
  check(resource) {
    return expectSet(resource.get('SecurityConfiguration'), 'the security configuration');
  },
  docs: () => ({
    rationale: 'Encryption at rest and between nodes, and Kerberos, are set there alone.',
    remediation: 'Set `SecurityConfiguration` to an `AWS::EMR::SecurityConfiguration`.',

    examples: {
      pass: { set: one('AWS::EMR::Cluster', { SecurityConfiguration: { Ref: 'Security' } }) },
      fail: { omitted: one('AWS::EMR::Cluster') },
    },
  }),
});
