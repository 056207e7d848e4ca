import { sourcesOf } from '../content-policy';
import { csp, expectContentPolicy } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-31',
  title: 'Content security policy fixes the base of addresses',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectContentPolicy(resource, 'lets a page move the base of its addresses', (text) => {
      const sources = sourcesOf(text, 'base-uri');
      return sources !== undefined && sources.every((source) => ["'none'", "'self'"].includes(source));
    });
  },
  docs: () => ({
    rationale:
      'One `base` element that an attacker writes into a page sends every relative script of it to his server. `default-src` does not speak of it.',
    remediation: "Add `base-uri 'none'`, or `'self'`; `SecurityHeaders` has it.",
    whenNotToUse: 'For pages without a relative address.',
    examples: {
      pass: {
        none: csp("default-src 'self'; base-uri 'none'"),
        own: csp("base-uri 'self'"),
      },
      fail: {
        omitted: csp("default-src 'none'"),
        'another host': csp('base-uri https://cdn.example.com'),
      },
    },
  }),
});
