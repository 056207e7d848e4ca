import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ACM-04',
  title: 'Certificate is validated by DNS',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-06'],
  waivable: true,
  appliesTo: ['AWS::CertificateManager::Certificate'],
  check(resource) {
    if (resource.get('CertificateAuthorityArn').isPresent()) return pass();
    return expectOneOf(resource.get('ValidationMethod'), 'the way of validation', 'DNS');
  },
  docs: () => ({
    rationale:
      'A certificate that was validated by mail, which is the default, needs somebody to click each year, and runs out when he is away.',
    remediation: 'Set `ValidationMethod` to `DNS`.',

    examples: {
      pass: {
        dns: one('AWS::CertificateManager::Certificate', { ValidationMethod: 'DNS' }),
        'of a private authority': one('AWS::CertificateManager::Certificate', {
          CertificateAuthorityArn: { Ref: 'Authority' },
        }),
      },
      fail: {
        omitted: one('AWS::CertificateManager::Certificate'),
        mail: one('AWS::CertificateManager::Certificate', { ValidationMethod: 'EMAIL' }),
      },
    },
  }),
});
