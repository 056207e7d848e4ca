import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LAM-20',
  title: 'Code signing configuration refuses code that is not signed',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::Lambda::CodeSigningConfig'],
  check(resource) {
    return expectOneOf(
      resource.get('CodeSigningPolicies.UntrustedArtifactOnDeployment'),
      'what happens with unsigned code',
      'Enforce',
    );
  },
  docs: () => ({
    rationale:
      'With `Warn`, the default, unsigned code is deployed all the same: the signature protects nothing.',
    remediation: 'Set `CodeSigningPolicies.UntrustedArtifactOnDeployment` to `Enforce`.',

    examples: {
      pass: {
        enforced: one('AWS::Lambda::CodeSigningConfig', {
          CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' },
        }),
      },
      fail: {
        omitted: one('AWS::Lambda::CodeSigningConfig'),
        warned: one('AWS::Lambda::CodeSigningConfig', {
          CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Warn' },
        }),
      },
    },
  }),
});
