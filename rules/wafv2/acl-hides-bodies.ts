import { one } from '../example';
import { defineRule } from '../rule';
import { dataProtection, expectProtected } from '../web-acl';

const body = (changes: Record<string, unknown> = {}) => ({
  Field: { FieldType: 'BODY' },
  Action: 'SUBSTITUTION',
  ...changes,
});

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
    examples: {
      pass: {
        hidden: dataProtection(body()),
        hashed: dataProtection(body({ Action: 'HASH' })),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        'another part': dataProtection(body({ Field: { FieldType: 'SINGLE_COOKIE', FieldKeys: ['x'] } })),
        'but where a rule matched': dataProtection(body({ ExcludeRuleMatchDetails: true })),
        'but where a rate was passed': dataProtection(body({ ExcludeRateBasedDetails: true })),
      },
    },
  }),
});
