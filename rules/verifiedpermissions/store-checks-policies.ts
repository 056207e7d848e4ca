import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-VP-01',
  title: 'Policy store checks policies against its schema',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-01'],
  waivable: true,
  appliesTo: ['AWS::VerifiedPermissions::PolicyStore'],
  check(resource) {
    return expectOneOf(resource.get('ValidationSettings.Mode'), 'the check of policies', 'STRICT');
  },
  docs: () => ({
    rationale:
      'A policy with a misspelt attribute never applies: a `forbid` that was meant to stop something stops nothing.',
    remediation: 'Set `ValidationSettings.Mode` to `STRICT` with a `Schema`.',

    examples: {
      pass: {
        strict: one('AWS::VerifiedPermissions::PolicyStore', {
          ValidationSettings: { Mode: 'STRICT' },
          Schema: { CedarJson: '{}' },
        }),
      },
      fail: {
        off: one('AWS::VerifiedPermissions::PolicyStore', { ValidationSettings: { Mode: 'OFF' } }),
        omitted: one('AWS::VerifiedPermissions::PolicyStore'),
      },
    },
  }),
});
