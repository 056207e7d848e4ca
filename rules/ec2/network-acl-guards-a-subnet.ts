import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EC2::NetworkAcl', properties);

export default defineRule({
  id: 'PC-EC2-103',
  title: 'Network ACL guards a subnet',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.16'] },
  waivable: true,
  appliesTo: ['AWS::EC2::NetworkAcl'],
  check(resource) {
    return resource.referrers('AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId').length > 0
      ? pass()
      : fail('', 'no subnet of the template is associated with it');
  },
  docs: () => ({
    rationale:
      'A network ACL that guards no subnet looks like protection and is none: the subnets keep the default one, which admits everything.',
    remediation: 'Add an `AWS::EC2::SubnetNetworkAclAssociation` that names it and the subnet, or remove it.',
    whenNotToUse: 'Where another stack associates it.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::EC2::NetworkAcl', { VpcId: 'vpc-1' }],
          Association: [
            'AWS::EC2::SubnetNetworkAclAssociation',
            { NetworkAclId: { Ref: 'Subject' }, SubnetId: 'subnet-1' },
          ],
        }),
      },
      fail: {
        omitted: subject({ VpcId: 'vpc-1' }),
        'another one is associated': resources({
          Subject: ['AWS::EC2::NetworkAcl'],
          Association: [
            'AWS::EC2::SubnetNetworkAclAssociation',
            { NetworkAclId: 'acl-1', SubnetId: 'subnet-1' },
          ],
        }),
      },
    },
  }),
});
