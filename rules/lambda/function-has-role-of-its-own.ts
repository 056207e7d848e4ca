import { type Resource } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
const roleOf = (fn: Resource): string | undefined =>
  fn.get('Role').target()?.logicalId ?? fn.get('Role').text();

export default defineRule({
  id: 'PC-LAM-11',
  title: 'Lambda function has a role of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource, template) {
    const role = roleOf(resource);
    const other =
      role === undefined
        ? undefined
        : template
            .byType('AWS::Lambda::Function')
            .find((fn) => fn.logicalId !== resource.logicalId && fn.exists() && roleOf(fn) === role);
    return other ? fail(resource.get('Role'), `${other.logicalId} uses the role too`) : pass();
  },
  docs: () => ({
    rationale: 'A shared role holds what any of its functions needs, so each may do what all may.',
    remediation: 'Give each function an `AWS::IAM::Role` of its own in `Role`.',
    whenNotToUse: 'For functions that do the same on different triggers.',
    examples: {
      pass: {
        'own roles': resources({
          A: ['AWS::Lambda::Function', { Role: 'arn:aws:iam::111122223333:role/a' }],
          B: ['AWS::Lambda::Function', { Role: 'arn:aws:iam::111122223333:role/b' }],
        }),
        'no role': one('AWS::Lambda::Function'),
      },
      fail: {
        'one name': resources({
          A: ['AWS::Lambda::Function', { Role: 'arn:aws:iam::111122223333:role/a' }],
          B: ['AWS::Lambda::Function', { Role: 'arn:aws:iam::111122223333:role/a' }],
        }),
        'one role of the template': resources({
          Role: ['AWS::IAM::Role'],
          A: ['AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }],
          B: ['AWS::Lambda::Function', { Role: { 'Fn::GetAtt': 'Role.Arn' } }],
        }),
      },
    },
  }),
});
