import { isAnywhere, sourcesOf } from '../content-policy';
import { csp, expectContentPolicy } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-28',
  title: 'Content security policy refuses what it does not name',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectContentPolicy(resource, 'says nothing of what it does not name', (text) => {
      const sources = sourcesOf(text, 'default-src');
      return sources !== undefined && !sources.some(isAnywhere);
    });
  },
  docs: () => ({
    rationale:
      'A kind of content that no directive names is loaded from anywhere, unless `default-src` says otherwise. Browsers learn new kinds every year.',
    remediation:
      "Begin the policy with `default-src 'none'` or `default-src 'self'`; `SecurityHeaders` does.",
    whenNotToUse: 'For answers that are no pages.',
    examples: {
      pass: {
        none: csp("default-src 'none'; script-src 'self'"),
        own: csp("script-src 'self'; default-src 'self'"),
      },
      fail: {
        omitted: csp("script-src 'self'"),
        everything: csp("default-src *; script-src 'self'"),
        'every address over TLS': csp("default-src 'self' https:"),
      },
    },
  }),
});
