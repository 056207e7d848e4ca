import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-VP-04',
  title: 'Cedar policy permits not everything to everybody',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-01', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::VerifiedPermissions::Policy'],
  check(resource) {
    const statement = resource.get('Definition.Static.Statement');
    return testPattern(statement, 'permits everything', (text) =>
      /permit\s*\(\s*principal\s*,\s*action\s*,\s*resource\s*\)\s*;/.test(text),
    )
      ? fail(statement, 'it permits everything to everybody')
      : pass();
  },
  docs: () => ({
    rationale: 'One such policy makes all the others useless.',
    remediation: 'Name principal, action and resource in `Definition.Static.Statement`, or add a `when`.',

    examples: {
      pass: {
        named: one('AWS::VerifiedPermissions::Policy', {
          Definition: {
            Static: { Statement: 'permit(principal in Role::"clerk", action == Action::"read", resource);' },
          },
        }),
        'no statement': one('AWS::VerifiedPermissions::Policy'),
        ...each(
          [
            'permit(principal is User, action, resource);',
            'permit(principal, action == Action::"a", resource);',
          ],
          (Statement) => one('AWS::VerifiedPermissions::Policy', { Definition: { Static: { Statement } } }),
        ),
        ...each(
          [
            'permit(principal==User::"a", action, resource);',
            'permit(principal, action==Action::"a", resource);',
          ],
          (Statement) => one('AWS::VerifiedPermissions::Policy', { Definition: { Static: { Statement } } }),
        ),
      },
      fail: {
        'everything, without a condition': one('AWS::VerifiedPermissions::Policy', {
          Definition: { Static: { Statement: 'permit(principal, action, resource);' } },
        }),
        ...each(
          [
            'permit ( principal, action, resource ) ;',
            'permit(principal,action,resource);',
            'permit(principal,  action,  resource);',
          ],
          (Statement) => one('AWS::VerifiedPermissions::Policy', { Definition: { Static: { Statement } } }),
        ),
      },
    },
  }),
});
