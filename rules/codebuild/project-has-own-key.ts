import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CB-01',
  title: 'CodeBuild project encrypts its artifacts with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return expectSet(resource.get('EncryptionKey'), 'the key of the artifacts');
  },
  docs: () => ({
    rationale:
      'What a build makes goes to production. With a key of yours, who reads or changes it on the way needs permission for the key.',
    remediation: 'Set `EncryptionKey` to a key of yours.',
    whenNotToUse: "Where AWS's own key for S3 is enough.",
    examples: {
      pass: { key: one('AWS::CodeBuild::Project', { EncryptionKey: { 'Fn::GetAtt': ['Key', 'Arn'] } }) },
      fail: { omitted: one('AWS::CodeBuild::Project') },
    },
  }),
});
