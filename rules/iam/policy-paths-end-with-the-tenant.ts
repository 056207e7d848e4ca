import { testPattern } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

const reads = (path: string) => managedPolicy(allow('s3:GetObject', `arn:aws:s3:::data/${path}`));

export default defineRule({
  id: 'PC-IAM-74',
  title: 'IAM policy ends the name of a tenant in a path with a mark',
  severity: 'high',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const loose = statement.isAllow()
        ? statement.resources.find((path) =>
            testPattern(path, 'goes on after a tag', (text) =>
              /\$\{aws:PrincipalTag\/[^}]*\}[*?]/i.test(text),
            ),
          )
        : undefined;
      return loose ? fail(loose, `${loose.describe()} also is a path of other tenants`) : pass();
    });
  },
  docs: () => ({
    rationale:
      '`data/${aws:PrincipalTag/tenant}*` lets the tenant `a` read what lies in `data/ab/`: no mark ends the name.',
    remediation: 'Put a mark between the tag and the wildcard: `${aws:PrincipalTag/tenant}/*`.',
    whenNotToUse: 'For tags whose values all have one length.',
    examples: {
      pass: {
        'a mark': reads('${aws:PrincipalTag/tenant}/*'),
        'a mark that is no slash': reads('${aws:PrincipalTag/tenant}#*'),
        'one object': reads('${aws:PrincipalTag/tenant}'),
        'a refusal': managedPolicy({
          ...allow('s3:GetObject', 'arn:aws:s3:::data/${aws:PrincipalTag/tenant}*'),
          Effect: 'Deny',
        }),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'without a mark': reads('${aws:PrincipalTag/tenant}*'),
        'one character more': reads('${aws:principaltag/tenant}?/x'),
      },
    },
  }),
});
