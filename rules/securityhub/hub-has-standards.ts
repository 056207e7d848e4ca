import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SH-01',
  title: 'Security Hub has standards',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-07', 'OPS-08'],
  frameworks: { cis30: ['4.16'], cis50: ['4.16'], cis70: ['5.16'] },
  waivable: true,
  appliesTo: ['AWS::SecurityHub::Hub'],
  check(resource, template) {
    const standards = resource.get('EnableDefaultStandards');
    return standards.isFalse() && template.byType('AWS::SecurityHub::Standard').length === 0
      ? fail(standards, 'no standard is switched on')
      : pass();
  },
  docs: () => ({
    rationale: 'Without a standard the hub checks nothing by itself.',
    remediation: 'Leave `EnableDefaultStandards` on, or add an `AWS::SecurityHub::Standard`.',

    examples: {
      pass: {
        'omitted, which means the default ones': one('AWS::SecurityHub::Hub'),
        chosen: resources({
          Subject: ['AWS::SecurityHub::Hub', { EnableDefaultStandards: false }],
          Standard: [
            'AWS::SecurityHub::Standard',
            {
              StandardsArn:
                'arn:aws:securityhub:eu-central-1::standards/aws-foundational-security-best-practices/v/1.0.0',
            },
          ],
        }),
      },
      fail: { 'no standard': one('AWS::SecurityHub::Hub', { EnableDefaultStandards: false }) },
    },
  }),
});
