import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-62',
  title: 'Client VPN endpoint logs its connections',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01', 'NET-04'],
  frameworks: { fsbp: ['EC2.51'] },
  waivable: true,
  appliesTo: ['AWS::EC2::ClientVpnEndpoint'],
  check(resource) {
    return expectOn(resource.get('ConnectionLogOptions.Enabled'), 'the log of connections');
  },
  docs: () => ({
    rationale: 'Who came in from where is the first question after an incident.',
    remediation: 'Set `ConnectionLogOptions.Enabled` to true with `CloudwatchLogGroup`.',

    examples: {
      pass: {
        logged: one('AWS::EC2::ClientVpnEndpoint', {
          ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: 'vpn' },
        }),
      },
      fail: {
        omitted: one('AWS::EC2::ClientVpnEndpoint'),
        off: one('AWS::EC2::ClientVpnEndpoint', { ConnectionLogOptions: { Enabled: false } }),
      },
    },
  }),
});
