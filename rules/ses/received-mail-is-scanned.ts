import { one } from '../example';
import { expectOn, expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SES-03',
  title: 'Received mail is scanned and taken over TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::SES::ReceiptRule'],
  check(resource) {
    return [
      ...expectOn(resource.get('Rule.ScanEnabled'), 'the scan for spam and viruses'),
      ...expectOneOf(resource.get('Rule.TlsPolicy'), 'the use of TLS', 'Require'),
    ];
  },
  docs: () => ({
    rationale: 'What comes in by mail goes to programs and people; senders in the clear are read on the way.',
    remediation: 'Set `Rule.ScanEnabled` to true and `Rule.TlsPolicy` to `Require`.',

    examples: {
      pass: { both: one('AWS::SES::ReceiptRule', { Rule: { ScanEnabled: true, TlsPolicy: 'Require' } }) },
      fail: { omitted: one('AWS::SES::ReceiptRule', { Rule: { Enabled: true } }) },
    },
  }),
});
