import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-01',
  title: 'KMS key rotates its material',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-06', 'DAT-01', 'DAT-02'],
  frameworks: { fsbp: ['KMS.4'], cis50: ['3.6'], cis30: ['3.6'], cis70: ['4.6'] },
  waivable: true,
  appliesTo: ['AWS::KMS::Key'],
  check(resource) {
    const spec = resource.get('KeySpec');
    if (spec.isPresent() && !spec.is('SYMMETRIC_DEFAULT')) return pass();
    const origin = resource.get('Origin');
    if (origin.isPresent() && !origin.is('AWS_KMS')) return pass();
    const rotation = resource.get('EnableKeyRotation');
    return rotation.isTrue() ? pass() : fail(rotation, `rotation is ${rotation.describe()}`);
  },
  docs: () => ({
    rationale:
      'Rotation bounds how much data one version of the key protects, and costs callers nothing. KMS leaves it off unless asked.',
    remediation: 'Set `EnableKeyRotation` to true.',
    examples: {
      pass: {
        set: subject({ EnableKeyRotation: true }),
        'an asymmetric key cannot rotate': subject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
        'imported material is not rotated by KMS': subject({ Origin: 'EXTERNAL' }),
      },
      fail: {
        omitted: subject(),
        off: subject({ EnableKeyRotation: 'false' }),
        'off for a symmetric key that says so': subject({
          KeySpec: 'SYMMETRIC_DEFAULT',
          EnableKeyRotation: false,
        }),
        'off outside production': staged(subject({ EnableKeyRotation: inProduction(true, false) })),
        'off for material of KMS': subject({ Origin: 'AWS_KMS' }),
      },
      unknown: {
        imported: subject({ EnableKeyRotation: imported }),
      },
    },
  }),
});
