import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-VPCL-03',
  title: 'Lattice listener uses TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::VpcLattice::Listener'],
  check(resource) {
    return expectOneOf(resource.get('Protocol'), 'the protocol', 'HTTPS', 'TLS_PASSTHROUGH');
  },
  docs: () => ({
    rationale: 'Between networks too requests are read and changed on the way.',
    remediation: 'Set `Protocol` to `HTTPS`.',

    examples: {
      pass: {
        tls: one('AWS::VpcLattice::Listener', { Protocol: 'HTTPS' }),
        'passed on': one('AWS::VpcLattice::Listener', { Protocol: 'TLS_PASSTHROUGH' }),
      },
      fail: {
        plain: one('AWS::VpcLattice::Listener', { Protocol: 'HTTP' }),
        omitted: one('AWS::VpcLattice::Listener'),
      },
    },
  }),
});
