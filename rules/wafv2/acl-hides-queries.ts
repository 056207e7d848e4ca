import { one } from '../example';
import { defineRule } from '../rule';
import { dataProtection, expectProtected } from '../web-acl';

const query = (changes: Record<string, unknown> = {}) => ({
  Field: { FieldType: 'QUERY_STRING' },
  Action: 'SUBSTITUTION',
  ...changes,
});

export default defineRule({
  id: 'PC-WAF-14',
  title: 'Web ACL hides query strings from its samples',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06', 'NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    return expectProtected(resource, 'the query string', (field) =>
      field.get('FieldType').is('QUERY_STRING'),
    );
  },
  docs: () => ({
    rationale:
      'The code of a sign-in stands in the query string, and so do links that reset passwords. Samples show them to everybody who may look at the web ACL.',
    remediation:
      'Add `{ FieldType: QUERY_STRING }` with the `Action` `SUBSTITUTION` to `DataProtectionConfig.DataProtections`; `WebFirewall` has it.',
    whenNotToUse: 'Where no query string ever holds a code, a token or personal data.',
    examples: {
      pass: {
        hidden: dataProtection(query()),
        hashed: dataProtection(query({ Action: 'HASH' })),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        'another part': dataProtection(query({ Field: { FieldType: 'SINGLE_COOKIE', FieldKeys: ['x'] } })),
        'but where a rule matched': dataProtection(query({ ExcludeRuleMatchDetails: true })),
        'but where a rate was passed': dataProtection(query({ ExcludeRateBasedDetails: true })),
      },
    },
  }),
});
