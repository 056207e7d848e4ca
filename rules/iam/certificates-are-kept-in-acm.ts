import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-49',
  title: 'Server certificates are kept in ACM and not in IAM',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-06', 'DAT-06'],
  frameworks: { fsbp: ['IAM.26'] },
  waivable: true,
  appliesTo: ['AWS::IAM::ServerCertificate'],
  check(resource) {
    return fail(resource.get('CertificateBody'), 'the certificate stands in IAM, where nothing renews it');
  },
  docs: () => ({
    rationale:
      'A certificate in IAM is not renewed and warns of no end, and its private key had to pass through the template.',
    remediation: 'Use `AWS::CertificateManager::Certificate`, which keeps the key and renews itself.',
    whenNotToUse: 'In a region without ACM.',
    examples: {
      pass: {
        'a certificate that is never made': {
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
          ...one('AWS::IAM::ServerCertificate', {}, { Condition: 'Never' }),
        },
      },
      fail: {
        'without a path': one('AWS::IAM::ServerCertificate', {
          CertificateBody: '-----BEGIN CERTIFICATE-----',
        }),
      },
    },
  }),
});
