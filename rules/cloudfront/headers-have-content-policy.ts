import { each } from '../example';
import { testPattern } from '../../template/policy';
import { headers } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-18',
  title: 'Response headers say what a page may load',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const policy = resource.get(
      'ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy',
    );
    if (policy.isAbsent()) return fail(policy, 'no content security policy is set');
    const loose = testPattern(policy, 'lets scripts from anywhere run', (text) =>
      /script-src[^;]*(?:'unsafe-inline'|'unsafe-eval'|\s\*|\shttps?:(?:\s|;|$))|default-src[^;]*\s\*/.test(
        text,
      ),
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
        narrow: headers({
          SecurityHeadersConfig: {
            ContentSecurityPolicy: {
              ContentSecurityPolicy: "default-src 'self'; object-src 'none'",
              Override: true,
            },
          },
        }),
        ...each(
          [
            "script-src 'self'; img-src *",
            'script-src https://*.example.com',
            "default-src 'self'; img-src *",
            'default-src https://x/*',
          ],
          (text) =>
            headers({
              SecurityHeadersConfig: {
                ContentSecurityPolicy: { ContentSecurityPolicy: text, Override: true },
              },
            }),
        ),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: {} }),
        inline: headers({
          SecurityHeadersConfig: {
            ContentSecurityPolicy: {
              ContentSecurityPolicy: "default-src 'self'; script-src 'self' 'unsafe-inline'",
              Override: true,
            },
          },
        }),
        ...each(
          [
            "script-src 'self' *",
            "script-src 'unsafe-eval'",
            'script-src http: x',
            "script-src 'self' https:; img-src 'self'",
            'script-src https:',
            "default-src 'self' *",
            'default-src *',
          ],
          (text) =>
            headers({
              SecurityHeadersConfig: {
                ContentSecurityPolicy: { ContentSecurityPolicy: text, Override: true },
              },
            }),
        ),
      },
    },
  }),
});
