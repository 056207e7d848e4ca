import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-VP-02',
  title: 'Policy store is protected from deletion',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-04', 'AUT-01'],
  waivable: true,
  appliesTo: ['AWS::VerifiedPermissions::PolicyStore'],
  check(resource) {
    return expectOneOf(resource.get('DeletionProtection.Mode'), 'protection from deletion', 'ENABLED');
  },
  docs: () => ({
    rationale: 'Without its policies every decision is a denial, and the application stops.',
    remediation: 'Set `DeletionProtection.Mode` to `ENABLED`.',
    whenNotToUse: 'For stores of tests.',
    examples: {
      pass: {
        protected: one('AWS::VerifiedPermissions::PolicyStore', {
          ValidationSettings: { Mode: 'STRICT' },
          DeletionProtection: { Mode: 'ENABLED' },
        }),
      },
      fail: { omitted: one('AWS::VerifiedPermissions::PolicyStore') },
    },
  }),
});
