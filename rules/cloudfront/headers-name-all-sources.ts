import { isAnywhere, statedIn } from '../content-policy';
import { csp, expectContentPolicy } from '../distribution';
import { defineRule } from '../rule';

/** Directives that have a rule of their own. */
const hasItsRule = /^(?:default|script|style)-src/;

export default defineRule({
  id: 'PC-CF-30',
  title: 'Content security policy names every source',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectContentPolicy(resource, 'lets something come from anywhere, or go there', (text) => {
      return [...statedIn(text)].every(
        ([name, sources]) => hasItsRule.test(name) || !sources.some(isAnywhere),
      );
    });
  },
  docs: () => ({
    rationale:
      'What a page may reach is where stolen data goes: an image from anywhere carries it in its address, and so does a request or a form.',
    remediation:
      'Name hosts in `connect-src`, `img-src`, `form-action`, `frame-ancestors` and the others, instead of `*` or `https:`; `SecurityHeaders` takes nothing else.',
    whenNotToUse: 'For pages that show pictures from wherever their users say.',
    examples: {
      pass: {
        named: csp("default-src 'none'; connect-src https://api.example.com; img-src 'self' data:"),
        'scripts, of which another rule speaks': csp('script-src *; style-src *; default-src *'),
        'no sources': csp('upgrade-insecure-requests'),
      },
      fail: {
        pictures: csp("default-src 'self'; img-src *"),
        requests: csp('connect-src https:'),
        frames: csp('frame-ancestors *'),
        sockets: csp('connect-src wss://*'),
        'without a host': csp('form-action http://*'),
      },
    },
  }),
});
