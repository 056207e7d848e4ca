import { each, resources } from '../example';
import { testPattern } from '../../template/policy';
import { classic } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-02',
  title: "Classic load balancer's certificates come from ACM",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ELB.2'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource, template) {
    return resource.get('Listeners').each((listener) => {
      if (!listener.get('Protocol').is('HTTPS', 'SSL', 'https', 'ssl')) return pass();
      const certificate = listener.get('SSLCertificateId');
      const known = template.targetOf(certificate)?.type === 'AWS::CertificateManager::Certificate';
      return known ||
        testPattern(certificate, 'is a certificate of ACM', (text) => /^arn:[^:]*:acm:/.test(text))
        ? pass()
        : fail(certificate, `the certificate is ${certificate.describe()}`);
    });
  },
  docs: () => ({
    rationale:
      "ACM renews its certificates and keeps their keys. One in IAM runs out, and its key lies in somebody's folder.",
    remediation: 'Set `Listeners[].SSLCertificateId` to a certificate of ACM.',

    examples: {
      pass: {
        acm: classic({
          Listeners: [
            { Protocol: 'HTTPS', SSLCertificateId: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' },
          ],
        }),
        'no TLS': classic({ Listeners: [{ Protocol: 'HTTP' }] }),
        'of the template': resources({
          Certificate: ['AWS::CertificateManager::Certificate'],
          Subject: [
            'AWS::ElasticLoadBalancing::LoadBalancer',
            { Listeners: [{ Protocol: 'HTTPS', SSLCertificateId: { Ref: 'Certificate' } }] },
          ],
        }),
      },
      fail: {
        iam: classic({
          Listeners: [
            { Protocol: 'SSL', SSLCertificateId: 'arn:aws:iam::111122223333:server-certificate/x' },
          ],
        }),
        omitted: classic({ Listeners: [{ Protocol: 'HTTPS' }] }),
        ...each(['https', 'ssl'], (Protocol) => classic({ Listeners: [{ Protocol }] })),
        'a certificate of IAM whose name is another address': classic({
          Listeners: [
            {
              Protocol: 'SSL',
              SSLCertificateId: 'arn:aws:iam::111122223333:server-certificate/arn:aws:acm:x',
            },
          ],
        }),
        'of the template, but none of ACM': resources({
          Certificate: ['AWS::IAM::ServerCertificate'],
          Subject: [
            'AWS::ElasticLoadBalancing::LoadBalancer',
            {
              Listeners: [{ Protocol: 'HTTPS', SSLCertificateId: { 'Fn::GetAtt': ['Certificate', 'Arn'] } }],
            },
          ],
        }),
      },
    },
  }),
});
