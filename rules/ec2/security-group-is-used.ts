import { one, resources } from '../example';
import { referenced } from '../referenced';
import { defineRule, fail, pass } from '../rule';

const group: [string, Record<string, unknown>] = ['AWS::EC2::SecurityGroup', { GroupDescription: 'web' }];

export default defineRule({
  id: 'PC-EC2-104',
  title: 'Security group is used',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource, template) {
    const byName = resource.referrers('AWS::EC2::Instance', 'SecurityGroups').length > 0;
    return byName || referenced(template).has(resource.id)
      ? pass()
      : fail('', 'nothing of the template uses the group, and no output tells of it');
  },
  docs: () => ({
    rationale:
      'A group that nothing uses is put on some machine one day by somebody who trusts its name and never read its rules.',
    remediation: 'Name it in the security groups of what it is for, or remove it.',
    whenNotToUse: 'Where other stacks find the group by its name.',
    examples: {
      pass: {
        'a machine': resources({
          Subject: group,
          Machine: ['AWS::EC2::Instance', { SecurityGroupIds: [{ Ref: 'Subject' }] }],
        }),
        'a function': resources({
          Subject: group,
          Work: [
            'AWS::Lambda::Function',
            { VpcConfig: { SecurityGroupIds: [{ 'Fn::GetAtt': ['Subject', 'GroupId'] }] } },
          ],
        }),
        'the source of another group': resources({
          Subject: group,
          Rule: [
            'AWS::EC2::SecurityGroupIngress',
            { GroupId: 'sg-1', SourceSecurityGroupId: { Ref: 'Subject' } },
          ],
        }),
        'another stack, by an output': {
          ...resources({ Subject: group }),
          Outputs: { Group: { Value: { 'Fn::GetAtt': 'Subject.GroupId' }, Export: { Name: 'web' } } },
        },
        'a machine by the name of the group': resources({
          Subject: ['AWS::EC2::SecurityGroup', { GroupName: 'web' }],
          Machine: ['AWS::EC2::Instance', { SecurityGroups: ['web'] }],
        }),
      },
      fail: {
        'omitted everywhere': one(...group),
        'only its own rules': resources({
          Subject: group,
          Rule: ['AWS::EC2::SecurityGroupIngress', { GroupId: { Ref: 'Subject' }, IpProtocol: 'tcp' }],
        }),
      },
    },
  }),
});
