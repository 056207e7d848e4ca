import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-02',
  title: "Lambda permission's principal has no wildcard",
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const principal = resource.get('Principal');
    return testPattern(principal, 'has a wildcard', (text) => text.includes('*'))
      ? fail(principal, `the principal is ${principal.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'A wildcard leaves who may call to a second setting, which is easily lost in a change.',
    remediation: 'Set `Principal` to one service or account.',
    whenNotToUse: 'For permissions to a whole organization by `PrincipalOrgID`.',
    examples: {
      pass: {
        'a service': one('AWS::Lambda::Permission', { Principal: 's3.amazonaws.com' }),
        'no principal': one('AWS::Lambda::Permission'),
      },
      fail: {
        everyone: one('AWS::Lambda::Permission', { Principal: '*', PrincipalOrgID: 'o-abcdefghij' }),
        'a pattern, no name': one('AWS::Lambda::Permission', { Principal: 'arn:aws:iam::111122223333:*' }),
      },
    },
  }),
});
