import { imported, one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ACMPCA::CertificateAuthority', properties);

export default defineRule({
  id: 'PC-ACMPCA-02',
  title: 'Private certificate authority signs in a way that withstands quantum computers',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ACMPCA::CertificateAuthority'],
  check(resource) {
    return expectOneOf(resource.get('KeyAlgorithm'), 'the algorithm', 'ML_DSA_44', 'ML_DSA_65', 'ML_DSA_87');
  },
  docs: () => ({
    rationale:
      'An authority lives for ten years and more. Whoever breaks its key in that time, as a quantum computer would with RSA and elliptic curves, signs certificates in its name.',
    remediation: 'Set `KeyAlgorithm` to `ML_DSA_65`.',
    whenNotToUse: 'While clients that must trust the authority do not know ML-DSA.',
    examples: {
      pass: {
        'ML-DSA': subject({ KeyAlgorithm: 'ML_DSA_65' }),
        ...each(['ML_DSA_44', 'ML_DSA_87'], (KeyAlgorithm) => subject({ KeyAlgorithm })),
      },
      fail: {
        RSA: subject({ KeyAlgorithm: 'RSA_4096' }),
        'an elliptic curve': subject({ KeyAlgorithm: 'EC_prime256v1' }),
        omitted: subject(),
      },
      unknown: { imported: subject({ KeyAlgorithm: imported }) },
    },
  }),
});
