import { one } from '../example';
import { eachManagedPolicy, identityTypes, isAwsManaged } from '../identity-policy';
import { roleWithManaged } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-48',
  title: 'AWSCloudShellFullAccess is attached to no identity',
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { cis30: ['1.22'], cis50: ['1.21'], cis70: ['2.20'] },
  waivable: true,
  appliesTo: identityTypes,
  check(resource) {
    return eachManagedPolicy(resource, (arn) =>
      isAwsManaged(arn, 'AWSCloudShellFullAccess')
        ? fail(arn, 'the policy AWSCloudShellFullAccess is attached')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'CloudShell with full access uploads and downloads files and reaches the internet past every network rule of yours.',
    remediation:
      'Attach a policy without `cloudshell:PutCredentials`, `GetFileDownloadUrls` and `GetFileUploadUrls`.',

    examples: {
      pass: { 'another policy': roleWithManaged('ReadOnlyAccess'), 'no policies': one('AWS::IAM::Role') },
      fail: { 'attached, without limits': roleWithManaged('AWSCloudShellFullAccess') },
    },
  }),
});
