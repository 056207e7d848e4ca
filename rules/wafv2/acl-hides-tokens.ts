import { defineRule } from '../rule';
import { expectProtected, hiding, hidingExamples, namesHeader } from '../web-acl';

const named = (...FieldKeys: string[]) => ({ FieldType: 'SINGLE_HEADER', FieldKeys });
const examples = () => hidingExamples(named('authorization', 'Cookie'));

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
      pass: { ...examples().pass, 'one after the other': hiding(named('cookie'), named('authorization')) },
      fail: {
        ...examples().fail,
        'one of two': hiding(named('authorization')),
        'cookies by name': hiding({ FieldType: 'SINGLE_COOKIE', FieldKeys: ['authorization', 'cookie'] }),
      },
    },
  }),
});
