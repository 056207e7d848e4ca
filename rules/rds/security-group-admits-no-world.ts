import { type Value } from '../../template';
import { isWorld, parseCidr } from '../../template/network';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, type Judgements, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBSecurityGroup', properties);
const isEverybody = (text: string) => {
  const cidr = parseCidr(text);
  return cidr !== undefined && isWorld(cidr);
};
const judge = (range: Value): Judgements =>
  range.test('is the whole internet', isEverybody) ? fail(range, `it admits ${range.describe()}`) : pass();
const group = (CIDRIP: unknown) => subject({ DBSecurityGroupIngress: [{ CIDRIP }] });

export default defineRule({
  id: 'PC-RDS-27',
  title: 'RDS security group admits nobody from the whole internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBSecurityGroup', 'AWS::RDS::DBSecurityGroupIngress'],
  check(resource) {
    return [
      ...judge(resource.get('CIDRIP')),
      ...resource.get('DBSecurityGroupIngress').each((entry) => judge(entry.get('CIDRIP'))),
    ];
  },
  docs: () => ({
    rationale: 'A database that the whole internet may connect to is found within minutes.',
    remediation: 'Set `CIDRIP` to the ranges of those who need it, or name a security group.',
    examples: {
      pass: {
        omitted: subject(),
        'an office': group('198.51.100.0/28'),
        'no range': group('everybody'),
      },
      fail: {
        everybody: group('0.0.0.0/0'),
        'half of everybody': group('128.0.0.0/1'),
        'a rule of its own': one('AWS::RDS::DBSecurityGroupIngress', {
          DBSecurityGroupName: 'db',
          CIDRIP: '0.0.0.0/0',
        }),
        'everybody outside production': staged(group(inProduction('198.51.100.0/28', '0.0.0.0/0'))),
      },
      unknown: {
        imported: group(imported),
      },
    },
  }),
});
