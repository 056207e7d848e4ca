import { defineRule } from '../rule';
import { expectProtected, hidingExamples } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-15',
  title: 'Web ACL hides bodies from its samples',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06', 'NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    return expectProtected(resource, 'what matched in a body', (field) => field.get('FieldType').is('BODY'));
  },
  docs: () => ({
    rationale:
      'A rule that matches in a body quotes what it found, which may be the password beside it. Samples and logs show the quote.',
    remediation:
      'Add `{ FieldType: BODY }` with the `Action` `SUBSTITUTION` to `DataProtectionConfig.DataProtections`; `WebFirewall` has it.',
    whenNotToUse: 'Where no body ever holds a password or personal data.',
    examples: hidingExamples({ FieldType: 'BODY' }),
  }),
});
