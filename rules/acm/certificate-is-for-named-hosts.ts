import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ACM-01',
  title: 'Certificate is for named hosts',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CertificateManager::Certificate'],
  check(resource) {
    return [resource.get('DomainName'), ...resource.get('SubjectAlternativeNames').items()].flatMap((name) =>
      testPattern(name, 'is a wildcard', (text) => text.startsWith('*'))
        ? fail(name, `the certificate is for ${name.describe()}`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'The key of a wildcard certificate speaks for every host of the domain, those that come later included.',
    remediation: 'Name each host in `DomainName` and `SubjectAlternativeNames`.',
    whenNotToUse: 'For hosts that are made by themselves, one for each customer.',
    examples: {
      pass: {
        named: one('AWS::CertificateManager::Certificate', { DomainName: 'www.example.com' }),
        'no name': one('AWS::CertificateManager::Certificate'),
      },
      fail: {
        'wildcard, without a host': one('AWS::CertificateManager::Certificate', {
          DomainName: '*.example.com',
        }),
        'among others': one('AWS::CertificateManager::Certificate', {
          DomainName: 'example.com',
          SubjectAlternativeNames: ['*.example.com'],
        }),
      },
    },
  }),
});
