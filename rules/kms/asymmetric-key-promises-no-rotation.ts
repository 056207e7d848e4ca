import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-12',
  title: 'Asymmetric KMS key promises no rotation',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-06'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key'],
  check(resource) {
    const spec = resource.get('KeySpec');
    const rotation = resource.get('EnableKeyRotation');
    if (spec.isAbsent() || spec.is('SYMMETRIC_DEFAULT') || !rotation.isTrue()) return pass();
    return fail(rotation, `a key of the kind ${spec.describe()} cannot rotate by itself`);
  },
  docs: () => ({
    rationale:
      'KMS rotates only symmetric keys that encrypt. A template that promises otherwise fails to deploy, or leaves a reviewer believing what is not so.',
    remediation:
      'Remove `EnableKeyRotation`, and replace signing keys by new ones on a schedule, as `SigningKey` does.',
    examples: {
      pass: {
        omitted: subject(),
        symmetric: subject({ EnableKeyRotation: true }),
        'no promise': subject({ KeySpec: 'RSA_3072', KeyUsage: 'SIGN_VERIFY' }),
        'symmetric, as it says': subject({ KeySpec: 'SYMMETRIC_DEFAULT', EnableKeyRotation: true }),
      },
      fail: {
        'a signing key': subject({ KeySpec: 'RSA_3072', KeyUsage: 'SIGN_VERIFY', EnableKeyRotation: true }),
        'a message authentication key': subject({ KeySpec: 'HMAC_256', EnableKeyRotation: 'true' }),
        'promised outside production': staged(
          subject({ KeySpec: 'ECC_NIST_P256', EnableKeyRotation: inProduction(false, true) }),
        ),
      },
      unknown: {
        imported: subject({ KeySpec: 'ECC_NIST_P256', EnableKeyRotation: imported }),
      },
    },
  }),
});
