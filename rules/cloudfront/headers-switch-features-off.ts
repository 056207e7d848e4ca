import { expectHeader, headers, pageHeader } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-38',
  title: 'Response headers switch off what browsers can do beyond showing a page',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectHeader(resource, 'Permissions-Policy', (value) => value !== '' && !/=[\s(]*\*/.test(value));
  },
  docs: () => ({
    rationale:
      'A script that came in, or a frame of a partner, asks for camera, position and payment in the name of your page. What the page never uses is best switched off.',
    remediation:
      'Add the header `Permissions-Policy` with entries such as `camera=()` to `CustomHeadersConfig.Items`; `SecurityHeaders` has it.',
    whenNotToUse: 'For answers that are no pages.',
    examples: {
      pass: {
        off: pageHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()'),
        own: pageHeader('Permissions-Policy', 'geolocation=(self "https://maps.example.com")'),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'another header': pageHeader('X-Permissions-Policy', 'camera=(), microphone=(), geolocation=()'),
        everybody: pageHeader('Permissions-Policy', 'camera=*, microphone=()'),
        'everybody, in a list': pageHeader('Permissions-Policy', 'camera=(*)'),
        nothing: pageHeader('Permissions-Policy', ''),
      },
    },
  }),
});
