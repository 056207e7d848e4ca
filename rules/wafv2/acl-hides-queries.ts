import { defineRule } from '../rule';
import { expectProtected, hidingExamples } from '../web-acl';

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
    examples: hidingExamples({ FieldType: 'QUERY_STRING' }),
  }),
});
