import { testPattern } from '../../template/policy';
import { one, resources } from '../example';
import { isAwsManaged } from '../identity-policy';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-23',
  title: 'Service names a role that is no administrator',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource, template) {
    const role = resource.get('Role');
    const name = template.targetOf(role);
    const admin =
      testPattern(role, 'is an administrator by name', (text) => /admin/i.test(text)) ||
      name?.get('ManagedPolicyArns').some((arn) => isAwsManaged(arn, 'AdministratorAccess')) === true;
    return admin ? fail(role, 'the role of the service is an administrator') : pass();
  },
  docs: () => ({
    rationale: 'The role of a service registers tasks with a load balancer, and needs nothing else.',
    remediation: 'Leave `Role` out, so that the service uses its linked role.',

    examples: {
      pass: {
        omitted: one('AWS::ECS::Service'),
        narrow: one('AWS::ECS::Service', { Role: 'arn:aws:iam::111122223333:role/ecsServiceRole' }),
        'other policies': resources({
          Role: ['AWS::IAM::Role', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }],
          Subject: ['AWS::ECS::Service', { Role: { Ref: 'Role' } }],
        }),
      },
      fail: {
        'administrator, without need': one('AWS::ECS::Service', {
          Role: 'arn:aws:iam::111122223333:role/Admin',
        }),
        'administrator by its policies': resources({
          Role: [
            'AWS::IAM::Role',
            {
              ManagedPolicyArns: [
                'arn:aws:iam::aws:policy/ReadOnlyAccess',
                'arn:aws:iam::aws:policy/AdministratorAccess',
              ],
            },
          ],
          Subject: ['AWS::ECS::Service', { Role: { Ref: 'Role' } }],
        }),
      },
    },
  }),
});
