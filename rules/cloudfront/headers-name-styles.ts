import { admitsInline, isAnywhere, sourcesOf } from '../content-policy';
import { csp, expectContentPolicy } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-29',
  title: 'Content security policy names where styles come from',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectContentPolicy(resource, 'lets styles from anywhere count', (text) => {
      return ['style-src', 'style-src-elem', 'style-src-attr'].every((directive) => {
        const sources = sourcesOf(text, directive, 'style-src', 'default-src');
        return sources !== undefined && !admitsInline(sources) && !sources.some(isAnywhere);
      });
    });
  },
  docs: () => ({
    rationale:
      'A style that an attacker writes into a page reads what its fields hold, letter by letter, and covers buttons with others. It needs no script for that.',
    remediation:
      "Set `style-src` to `'self'` and hashes or nonces, without `'unsafe-inline'`; `SecurityHeaders` does.",
    whenNotToUse: 'For pages whose framework writes styles into them and knows no nonce.',
    examples: {
      pass: {
        own: csp("default-src 'none'; style-src 'self'"),
        'as everything else': csp("default-src 'self'"),
        'by nonce': csp("style-src 'nonce-abc' 'unsafe-inline'"),
      },
      fail: {
        inline: csp("default-src 'self'; style-src 'self' 'unsafe-inline'"),
        attributes: csp("style-src 'self'; style-src-attr 'unsafe-inline'"),
        omitted: csp("script-src 'self'"),
        anywhere: csp('style-src https:'),
      },
    },
  }),
});
