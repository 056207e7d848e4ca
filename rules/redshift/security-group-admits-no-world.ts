import { isWorld, parseCidr } from '../../template/network';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Redshift::ClusterSecurityGroupIngress', properties);
const isEverybody = (text: string) => {
  const cidr = parseCidr(text);
  return cidr !== undefined && isWorld(cidr);
};

export default defineRule({
  id: 'PC-RS-22',
  title: 'Redshift security group admits nobody from the whole internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Redshift::ClusterSecurityGroupIngress'],
  check(resource) {
    const range = resource.get('CIDRIP');
    return range.test('is the whole internet', isEverybody)
      ? fail(range, `it admits ${range.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'A warehouse that the whole internet may connect to is found within minutes.',
    remediation: 'Set `CIDRIP` to the ranges of those who need it.',
    examples: {
      pass: {
        omitted: subject(),
        'an office': subject({ CIDRIP: '198.51.100.0/28' }),
        'no range': subject({ CIDRIP: 'everybody' }),
      },
      fail: {
        everybody: subject({ CIDRIP: '0.0.0.0/0' }),
        'half of everybody': subject({ CIDRIP: '0.0.0.0/1' }),
        'everybody outside production': staged(
          subject({ CIDRIP: inProduction('198.51.100.0/28', '0.0.0.0/0') }),
        ),
      },
      unknown: {
        imported: subject({ CIDRIP: imported }),
      },
    },
  }),
});
