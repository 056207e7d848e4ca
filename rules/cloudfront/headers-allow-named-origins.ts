import { each } from '../example';
import { testPattern } from '../../template/policy';
import { headers } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-19',
  title: 'Response headers let named origins read answers with credentials',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const cors = resource.get('ResponseHeadersPolicyConfig.CorsConfig');
    const open = cors
      .get('AccessControlAllowOrigins.Items')
      .items()
      .find((origin) => testPattern(origin, 'is every origin', (text) => /^(?:https?:\/\/)?\*$/.test(text)));
    return open && cors.get('AccessControlAllowCredentials').isTrue()
      ? fail(open, 'every origin may read answers with credentials')
      : pass();
  },
  docs: () => ({
    rationale: 'Every page that a signed-in user visits could then read his data.',
    remediation: 'Name your origins in `CorsConfig.AccessControlAllowOrigins.Items`.',

    examples: {
      pass: {
        named: headers({
          CorsConfig: {
            AccessControlAllowCredentials: true,
            AccessControlAllowOrigins: { Items: ['https://app.example.com'] },
          },
        }),
        'no cross-origin access': headers({}),
        ...each(['https://*.example.com', 'https://example.com/*', '*.example.com'], (origin) =>
          headers({
            CorsConfig: {
              AccessControlAllowCredentials: true,
              AccessControlAllowOrigins: { Items: [origin] },
            },
          }),
        ),
      },
      fail: {
        'every origin, without names': headers({
          CorsConfig: { AccessControlAllowCredentials: true, AccessControlAllowOrigins: { Items: ['*'] } },
        }),
        ...each(['http://*', 'https://*'], (origin) =>
          headers({
            CorsConfig: {
              AccessControlAllowCredentials: true,
              AccessControlAllowOrigins: { Items: [origin] },
            },
          }),
        ),
      },
    },
  }),
});
