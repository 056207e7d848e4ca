import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { othersWith } from '../same-value';

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
    const same = othersWith(resource, template, 'NetworkAclId').find(
      (other) =>
        other.get('RuleNumber').isSameAs(number) &&
        other.get('Egress').isTrue() === resource.get('Egress').isTrue(),
    );
    return number.isPresent() && same
      ? fail(number, `the entry ${same.logicalId} has the number ${number.describe()} too`)
      : pass();
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
          B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1', RuleNumber: 100 }],
        }),
        'of an ACL of the template': resources({
          Acl: ['AWS::EC2::NetworkAcl'],
          A: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: { Ref: 'Acl' }, RuleNumber: 100 }],
          B: ['AWS::EC2::NetworkAclEntry', { NetworkAclId: { Ref: 'Acl' }, RuleNumber: 100 }],
        }),
      },
    },
  }),
});
