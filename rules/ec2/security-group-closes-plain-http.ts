import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-11',
  title: 'Security group does not open plain HTTP to the internet',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04', 'DAT-03'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, { 80: 'HTTP', 8080: 'HTTP', 8000: 'HTTP' });
  },
  docs: () => ({
    rationale: 'What comes in over plain HTTP can be read and changed on the way, cookies included.',
    remediation: 'Open 443 only, and let a load balancer or CloudFront answer port 80 with a redirect.',
    whenNotToUse: 'For a load balancer that answers port 80 with a redirect to HTTPS.',
    examples: {
      pass: {
        HTTPS: ingress(tcp(443, '0.0.0.0/0')),
        'own network': ingress(tcp(80, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(80, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(8080, '::/0')),
      },
    },
  }),
});
