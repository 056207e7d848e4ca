import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-46',
  title: 'Instance profile names a role',
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::InstanceProfile'],
  check(resource) {
    const roles = resource.get('Roles');
    return roles.items().length > 0 ? pass() : fail(roles, 'the profile holds no role');
  },
  docs: () => ({
    rationale: 'A profile without a role gives machines nothing; whoever notices writes keys into a file.',
    remediation: 'Name one role in `Roles`.',

    examples: {
      pass: { role: one('AWS::IAM::InstanceProfile', { Roles: [{ Ref: 'Role' }] }) },
      fail: {
        omitted: one('AWS::IAM::InstanceProfile'),
        'no role in the list': one('AWS::IAM::InstanceProfile', { Roles: [] }),
      },
    },
  }),
});
