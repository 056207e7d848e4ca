import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CP-05',
  title: "Pipeline's webhook checks who calls",
  severity: 'high',
  profile: 'recommended',
  controls: ['PAY-02', 'SUP-03'],
  waivable: true,
  appliesTo: ['AWS::CodePipeline::Webhook'],
  check(resource) {
    return expectNoneOf(resource.get('Authentication'), 'the check of callers', 'UNAUTHENTICATED');
  },
  docs: () => ({
    rationale: 'Everybody who knows the address starts your pipeline otherwise.',
    remediation:
      'Set `Authentication` to `GITHUB_HMAC` with `AuthenticationConfiguration.SecretToken` from a secret.',

    examples: {
      pass: {
        signed: one('AWS::CodePipeline::Webhook', { Authentication: 'GITHUB_HMAC' }),
        'no setting': one('AWS::CodePipeline::Webhook'),
      },
      fail: { open: one('AWS::CodePipeline::Webhook', { Authentication: 'UNAUTHENTICATED' }) },
    },
  }),
});
