import { type Value } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
function sameAcl(one: Value, two: Value): boolean {
  const [a, b] = [one.target()?.logicalId ?? one.text(), two.target()?.logicalId ?? two.text()];
  return a !== undefined && a === b;
}

export default defineRule({
  id: 'PC-EC2-32',
  title: 'Entries of a network ACL have their own numbers',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  check(resource, template) {
    const number = resource.get('RuleNumber');
    const same = template
      .byType('AWS::EC2::NetworkAclEntry')
      .find(
        (other) =>
          other.logicalId !== resource.logicalId &&
          number.text() !== undefined &&
          other.exists() &&
          other.get('RuleNumber').text() === number.text() &&
          other.get('Egress').isTrue() === resource.get('Egress').isTrue() &&
          sameAcl(other.get('NetworkAclId'), resource.get('NetworkAclId')),
      );
    return same ? fail(number, `${same.logicalId} has the number ${number.describe()} too`) : pass();
  },
  docs: () => ({
    rationale:
      'Of two entries with one number the deployment keeps one or none. Which rule then holds nobody can tell from the template.',
    remediation: 'Give each entry of an ACL and direction a `RuleNumber` of its own.',

    examples: {
      pass: {
        'own numbers': resources({
          A: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: 100 }],
          B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: 110 }],
        }),
        'one number in and out': resources({
          A: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: 100 }],
          B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: 100, Egress: true }],
        }),
        'no number': one('AWS::EC2::NetworkAclEntry'),
      },
      fail: {
        'one number twice': resources({
          A: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: 100 }],
          B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: '100' }],
        }),
      },
    },
  }),
});
