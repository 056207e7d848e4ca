import { type Value } from '../../template';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const logged = (LogEnabled: unknown) => ({ LogOptions: { CloudwatchLogOptions: { LogEnabled } } });
const connection = (...VpnTunnelOptionsSpecifications: readonly unknown[]) =>
  one('AWS::EC2::VPNConnection', { Type: 'ipsec.1', VpnTunnelOptionsSpecifications });

export default defineRule({
  id: 'PC-EC2-111',
  title: 'VPN connection logs what its tunnels do',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPNConnection'],
  check(resource) {
    const tunnels = resource.get('VpnTunnelOptionsSpecifications');
    const isLogged = (tunnel: Value) => tunnel.get('LogOptions.CloudwatchLogOptions.LogEnabled').isTrue();
    const logged = tunnels.items().filter(isLogged);
    return logged.length >= 2 ? pass() : fail(tunnels, `${logged.length} of two tunnels write a log`);
  },
  docs: () => ({
    rationale: 'A tunnel that somebody negotiates anew, or that fails over, is seen in its log only.',
    remediation:
      'Set `LogOptions.CloudwatchLogOptions.LogEnabled` to true in both of `VpnTunnelOptionsSpecifications`, with `LogGroupArn`.',
    whenNotToUse: 'Where the device at the other end keeps the log.',
    examples: {
      pass: { both: connection(logged(true), logged(true)) },
      fail: {
        omitted: one('AWS::EC2::VPNConnection'),
        one: connection(logged(true)),
        'one of two': connection(logged(true), logged(false)),
      },
      unknown: { imported: connection(logged(true), logged(imported)) },
    },
  }),
});
