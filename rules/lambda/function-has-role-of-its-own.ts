import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { othersWith } from '../same-value';

export default defineRule({
  id: 'PC-LAM-11',
  title: 'Lambda function has a role of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource, template) {
    const [other] = othersWith(resource, template, 'Role');
    return other ? fail(resource.get('Role'), `the function ${other.logicalId} uses the role too`) : pass();
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
