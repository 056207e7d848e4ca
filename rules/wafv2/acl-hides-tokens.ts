import { one } from '../example';
import { defineRule } from '../rule';
import { dataProtection, expectProtected, namesHeader } from '../web-acl';

const headers = (changes: Record<string, unknown> = {}) => ({
  Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['authorization', 'Cookie'] },
  Action: 'SUBSTITUTION',
  ...changes,
});

export default defineRule({
  id: 'PC-WAF-13',
  title: 'Web ACL hides tokens and cookies from its samples',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-06', 'NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    return ['authorization', 'cookie'].flatMap((header) =>
      expectProtected(
        resource,
        `the header ${header}`,
        (field) => field.get('FieldType').is('SINGLE_HEADER') && namesHeader(field.get('FieldKeys'), header),
      ),
    );
  },
  docs: () => ({
    rationale:
      'Samples show whole requests to everybody who may look at the web ACL, and whoever reads a token there signs in with it. What the log redacts stands in samples still.',
    remediation:
      'Add `{ FieldType: SINGLE_HEADER, FieldKeys: [authorization, Cookie] }` with the `Action` `SUBSTITUTION` to `DataProtectionConfig.DataProtections`; `WebFirewall` has it.',
    whenNotToUse: 'Where no caller sends tokens or cookies, or nobody may read samples.',
    examples: {
      pass: {
        hidden: dataProtection(headers()),
        hashed: dataProtection(headers({ Action: 'HASH' })),
        'one after the other': dataProtection(
          headers({ Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['cookie'] } }),
          headers({ Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['authorization'] } }),
        ),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        'another part': dataProtection(headers({ Field: { FieldType: 'SINGLE_COOKIE', FieldKeys: ['x'] } })),
        'but where a rule matched': dataProtection(headers({ ExcludeRuleMatchDetails: true })),
        'but where a rate was passed': dataProtection(headers({ ExcludeRateBasedDetails: true })),
        'one of two': dataProtection(
          headers({ Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['authorization'] } }),
        ),
        'cookies by name': dataProtection(
          headers({ Field: { FieldType: 'SINGLE_COOKIE', FieldKeys: ['authorization', 'cookie'] } }),
        ),
      },
    },
  }),
});
