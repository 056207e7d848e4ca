import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ACM-03',
  title: 'Certificate has a strong key',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ACM.2'] },
  waivable: true,
  appliesTo: ['AWS::CertificateManager::Certificate'],
  check(resource) {
    return expectNoneOf(resource.get('KeyAlgorithm'), 'the kind of key', 'RSA_1024');
  },
  docs: () => ({
    rationale: 'RSA keys below 2048 bits are within reach of those with money.',
    remediation: 'Set `KeyAlgorithm` to `EC_prime256v1` or `RSA_2048`, or leave it out.',

    examples: {
      pass: {
        omitted: one('AWS::CertificateManager::Certificate'),
        curve: one('AWS::CertificateManager::Certificate', { KeyAlgorithm: 'EC_prime256v1' }),
      },
      fail: { weak: one('AWS::CertificateManager::Certificate', { KeyAlgorithm: 'RSA_1024' }) },
    },
  }),
});
