import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-02',
  title: 'CloudTrail trail is encrypted with a customer key',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01', 'DAT-02'],
  frameworks: { fsbp: ['CloudTrail.2'], cis50: ['3.5'], cis30: ['3.5'], cis70: ['4.5'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const value = resource.get('KMSKeyId');
    return value.isPresent() ? pass() : fail(value, 'it is not encrypted with a key of the customer');
  },
  docs: () => ({
    rationale:
      'The trail tells who did what, and which secrets and keys exist. With a customer key, reading it takes a right to the key beside the right to the bucket.',
    remediation: 'Set `KMSKeyId` to a key whose policy admits CloudTrail for this trail.',
    examples: {
      pass: {
        set: subject({ KMSKeyId: 'alias/trail' }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ KMSKeyId: inProduction('alias/trail', { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
