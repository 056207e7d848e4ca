import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-04',
  title: "Load balancer's TLS listener has a certificate",
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    if (!resource.get('Protocol').is('HTTPS', 'TLS')) return pass();
    const certificates = resource.get('Certificates');
    return certificates.some((item) => item.get('CertificateArn').isPresent())
      ? pass()
      : fail(certificates, 'no certificate is named');
  },
  docs: () => ({
    rationale: 'Without a certificate the listener cannot be made; the quick way out is plain HTTP.',
    remediation: 'Name a certificate of ACM in `Certificates`.',

    examples: {
      pass: {
        certificate: one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'HTTPS',
          Certificates: [{ CertificateArn: { Ref: 'Certificate' } }],
        }),
        'no TLS': one('AWS::ElasticLoadBalancingV2::Listener', { Protocol: 'HTTP' }),
      },
      fail: {
        omitted: one('AWS::ElasticLoadBalancingV2::Listener', { Protocol: 'HTTPS' }),
        'omitted over TCP': one('AWS::ElasticLoadBalancingV2::Listener', { Protocol: 'TLS' }),
      },
    },
  }),
});
