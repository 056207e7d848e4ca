import { isWorldRange } from '../../template/network';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LS-02',
  title: 'Lightsail instance opens no port but 80 and 443 to the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Lightsail::Instance'],
  check(resource) {
    return resource.get('Networking.Ports').each((port) => {
      const named = port.get('Cidrs').items().length > 0 && !port.get('Cidrs').some(isWorldRange);
      return named ||
        port.get('AccessDirection').is('outbound') ||
        (port.get('FromPort').is(80, 443) && port.get('ToPort').isSameAs(port.get('FromPort')))
        ? pass()
        : fail(port, `the ports from ${port.get('FromPort').describe()} are open to the internet`);
    });
  },
  docs: () => ({
    rationale: 'Administration and databases on the internet are tried within minutes.',
    remediation: 'Name networks in `Networking.Ports[].Cidrs`.',

    examples: {
      pass: {
        web: one('AWS::Lightsail::Instance', {
          Networking: { Ports: [{ FromPort: 443, ToPort: 443, Protocol: 'tcp' }] },
        }),
        'no ports': one('AWS::Lightsail::Instance'),
        'one network': one('AWS::Lightsail::Instance', {
          Networking: { Ports: [{ FromPort: 22, ToPort: 22, Cidrs: ['203.0.113.0/28'] }] },
        }),
        outwards: one('AWS::Lightsail::Instance', {
          Networking: { Ports: [{ FromPort: 22, ToPort: 22, AccessDirection: 'outbound' }] },
        }),
      },
      fail: {
        'SSH, without networks': one('AWS::Lightsail::Instance', {
          Networking: { Ports: [{ FromPort: 22, ToPort: 22, Protocol: 'tcp' }] },
        }),
        'everyone beside one network': one('AWS::Lightsail::Instance', {
          Networking: { Ports: [{ FromPort: 22, ToPort: 22, Cidrs: ['203.0.113.0/28', '0.0.0.0/0'] }] },
        }),
      },
    },
  }),
});
