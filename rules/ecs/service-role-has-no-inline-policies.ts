import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-24',
  title: "Service's role carries no inline policies",
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource, template) {
    const role = resource.get('Role');
    const target = template.targetOf(role);
    const inline =
      target &&
      (target.type === 'AWS::IAM::Policy' ||
        target.get('Policies').items().length > 0 ||
        target.referrers('AWS::IAM::Policy', 'Roles').length > 0 ||
        target.referrers('AWS::IAM::RolePolicy', 'RoleName').length > 0);
    return inline ? fail(role, `an inline policy hangs on ${target.logicalId}`) : pass();
  },
  docs: () => ({
    rationale:
      'The role of a service registers tasks with a load balancer, for which AWS has a policy. An inline one gives more, where few look.',
    remediation: 'Leave `Role` out, or attach `AmazonEC2ContainerServiceRole` alone.',
    whenNotToUse: "Where a service has needs that AWS's policy does not cover.",
    examples: {
      pass: {
        'no role': one('AWS::ECS::Service'),
        'no inline policy': resources({
          Role: ['AWS::IAM::Role'],
          Subject: ['AWS::ECS::Service', { Role: { Ref: 'Role' } }],
        }),
      },
      fail: {
        inline: resources({
          Role: ['AWS::IAM::Role', { Policies: [{ PolicyName: 'x' }] }],
          Subject: ['AWS::ECS::Service', { Role: { Ref: 'Role' } }],
        }),
        'attached, without a managed one': resources({
          Role: ['AWS::IAM::Role'],
          Policy: ['AWS::IAM::Policy', { Roles: [{ Ref: 'Role' }] }],
          Subject: ['AWS::ECS::Service', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }],
        }),
        'attached by its own resource': resources({
          Role: ['AWS::IAM::Role'],
          Policy: ['AWS::IAM::RolePolicy', { RoleName: { Ref: 'Role' } }],
          Subject: ['AWS::ECS::Service', { Role: { Ref: 'Role' } }],
        }),
        'a policy in place of a role': resources({
          Policy: ['AWS::IAM::Policy'],
          Subject: ['AWS::ECS::Service', { Role: { Ref: 'Policy' } }],
        }),
      },
    },
  }),
});
