import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::AccessPoint', properties);

export default defineRule({
  id: 'PC-S3-42',
  title: 'S3 access point is bound to a VPC',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::S3::AccessPoint'],
  check(resource) {
    const value = resource.get('VpcConfiguration');
    return value.isPresent() ? pass() : fail(value, 'it can be reached from the internet');
  },
  docs: () => ({
    rationale:
      'An access point bound to a VPC refuses whatever comes from elsewhere, stolen credentials included.',
    remediation: 'Set `VpcConfiguration.VpcId`.',
    whenNotToUse: 'Where callers outside the network need the access point.',
    examples: {
      pass: {
        set: subject({ Bucket: 'data', VpcConfiguration: { VpcId: 'vpc-1234' } }),
      },
      fail: {
        omitted: subject({ Bucket: 'data' }),
        'missing outside production': staged(
          subject({
            Bucket: 'data',
            VpcConfiguration: inProduction({ VpcId: 'vpc-1234' }, { Ref: 'AWS::NoValue' }),
          }),
        ),
      },
    },
  }),
});
