import { each } from '../example';
import { testPattern } from '../../template/policy';
import { admitsInline, isAnywhere, sourcesOf } from '../content-policy';
import { contentPolicyOf, csp, headers } from '../distribution';
import { defineRule, fail, pass } from '../rule';

const directives = ['script-src', 'script-src-elem', 'script-src-attr'];

/** Whether sources of scripts let anything run; without any nothing is confined. */
function isLoose(sources: readonly string[] | undefined): boolean {
  return (
    sources === undefined ||
    admitsInline(sources) ||
    sources.some((source) => isAnywhere(source) || ["'unsafe-eval'", 'data:', 'blob:'].includes(source))
  );
}

export default defineRule({
  id: 'PC-CF-18',
  title: 'Response headers say which scripts a page may run',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const policy = contentPolicyOf(resource);
    if (policy.isAbsent()) return fail(policy, 'no content security policy is set');
    const loose = testPattern(policy, 'lets scripts from anywhere run', (text) =>
      directives.some((directive) => isLoose(sourcesOf(text, directive, 'script-src', 'default-src'))),
    );
    return loose ? fail(policy, 'the content security policy lets scripts from anywhere run') : pass();
  },
  docs: () => ({
    rationale: 'A content security policy that names where scripts come from makes injected ones useless.',
    remediation:
      "Set `ContentSecurityPolicy` to `default-src 'self'` and what the page needs, without `unsafe-inline`.",
    whenNotToUse: 'For pages whose scripts cannot be named; use nonces from the server there.',
    examples: {
      pass: {
        narrow: csp("default-src 'self'; object-src 'none'"),
        ...each(
          [
            "script-src 'self'; img-src *",
            'script-src https://*.example.com',
            "default-src *; SCRIPT-SRC 'self'",
            'default-src https://x/*',
            "script-src 'nonce-abc' 'unsafe-inline'",
            "script-src 'self' 'sha256-abc' 'unsafe-inline'; style-src 'unsafe-inline'",
          ],
          csp,
        ),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: {} }),
        inline: csp("default-src 'self'; script-src 'self' 'unsafe-inline'"),
        'no word of scripts': csp("style-src 'self'; img-src 'self'"),
        ...each(
          [
            "script-src 'self' *",
            "script-src 'unsafe-eval'",
            'script-src http: x',
            "script-src 'self' https:; img-src 'self'",
            "script-src 'self' https://*",
            "script-src 'self' data:",
            "script-src *; script-src 'self'",
            "script-src 'self'; script-src-elem *",
            "script-src 'self'; script-src-attr 'unsafe-inline'",
            "default-src 'self' *",
            'default-src *',
            "default-src 'unsafe-inline'",
          ],
          csp,
        ),
      },
    },
  }),
});
