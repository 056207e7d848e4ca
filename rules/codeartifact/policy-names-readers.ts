import { eachStatement } from '../../template/policy';
import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CA-02',
  title: 'Policy of packages names who may use them',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-01', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::CodeArtifact::Domain', 'AWS::CodeArtifact::Repository'],
  check(resource) {
    return eachStatement(resource.get('PermissionsPolicyDocument'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed()
        ? fail(statement.value, 'everyone may use the packages')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Whoever may publish, or read names of private packages, plants his own.',
    remediation: 'Name accounts in `PermissionsPolicyDocument`, or add a condition on `aws:PrincipalOrgID`.',

    examples: {
      pass: {
        account: one('AWS::CodeArtifact::Repository', {
          PermissionsPolicyDocument: policyOf({
            ...allow('codeartifact:ReadFromRepository'),
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          }),
        }),
        'no policy': one('AWS::CodeArtifact::Domain'),
      },
      fail: {
        'everyone, without names': one('AWS::CodeArtifact::Repository', {
          PermissionsPolicyDocument: policyOf({ ...allow('codeartifact:*'), Principal: '*' }),
        }),
      },
    },
  }),
});
