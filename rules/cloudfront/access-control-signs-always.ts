import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-09',
  title: 'Origin access control signs every request',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-06'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::OriginAccessControl'],
  check(resource) {
    return expectOneOf(
      resource.get('OriginAccessControlConfig.SigningBehavior'),
      'when requests are signed',
      'always',
    );
  },
  docs: () => ({
    rationale:
      "With `no-override` a viewer's own header takes the place of the signature, and with `never` there is none.",
    remediation: 'Set `OriginAccessControlConfig.SigningBehavior` to `always`.',

    examples: {
      pass: {
        always: one('AWS::CloudFront::OriginAccessControl', {
          OriginAccessControlConfig: { SigningBehavior: 'always' },
        }),
      },
      fail: {
        never: one('AWS::CloudFront::OriginAccessControl', {
          OriginAccessControlConfig: { SigningBehavior: 'never' },
        }),
        omitted: one('AWS::CloudFront::OriginAccessControl'),
      },
    },
  }),
});
