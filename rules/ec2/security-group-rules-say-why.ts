import { type Value } from '../../template';
import { one } from '../example';
import { egress, ingress, tcp } from '../network-example';
import { defineRule, fail, type Judgements, pass } from '../rule';
const says = (rule: Value): Judgements =>
  rule.get('Description').isPresent() && !rule.get('Description').is('')
    ? pass()
    : fail(rule.get('Description'), 'the rule has no description');

export default defineRule({
  id: 'PC-EC2-20',
  title: 'Rules of a security group say what they are for',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  check(resource) {
    if (resource.type !== 'AWS::EC2::SecurityGroup') return says(resource.properties);
    return [
      ...resource.get('SecurityGroupIngress').each(says),
      ...resource.get('SecurityGroupEgress').each(says),
    ];
  },
  docs: () => ({
    rationale: 'A rule whose purpose nobody knows is never removed.',
    remediation: 'Set `Description` on each rule: who connects, and for what.',
    whenNotToUse: 'Where rules are made by a program that knows why.',
    examples: {
      pass: {
        described: ingress({ ...tcp(443, '10.0.0.0/8'), Description: 'staff network to the intranet' }),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        omitted: ingress(tcp(443, '10.0.0.0/8')),
        'outbound, without words': egress({ ...tcp(443, '10.0.0.0/8'), Description: '' }),
        'alone, without words': one('AWS::EC2::SecurityGroupIngress', { Description: '' }),
      },
    },
  }),
});
