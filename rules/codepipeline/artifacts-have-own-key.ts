import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-CP-01',
  title: 'Pipeline encrypts its artifacts with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::CodePipeline::Pipeline'],
  check(resource) {
    const stores = [
      resource.get('ArtifactStore'),
      ...resource
        .get('ArtifactStores')
        .items()
        .map((item) => item.get('ArtifactStore')),
    ].filter((store) => store.isPresent());
    if (stores.length === 0)
      return fail(resource.get('ArtifactStore'), 'the key of the artifacts is not set');
    return stores.flatMap((store) => expectSet(store.get('EncryptionKey'), 'the key of the artifacts'));
  },
  docs: () => ({
    rationale:
      'What passes through a pipeline goes to production. With a key of yours, who reads or changes it on the way needs permission for the key.',
    remediation: 'Set `ArtifactStore.EncryptionKey`.',
    whenNotToUse: 'Where the bucket encrypts with a key of yours by default.',
    examples: {
      pass: {
        key: one('AWS::CodePipeline::Pipeline', {
          ArtifactStore: { Type: 'S3', Location: 'b', EncryptionKey: { Id: { Ref: 'Key' }, Type: 'KMS' } },
        }),
        'a store for each region': one('AWS::CodePipeline::Pipeline', {
          ArtifactStores: [
            { Region: 'eu-central-1', ArtifactStore: { EncryptionKey: { Id: { Ref: 'Key' } } } },
          ],
        }),
      },
      fail: {
        omitted: one('AWS::CodePipeline::Pipeline', { ArtifactStore: { Type: 'S3', Location: 'b' } }),
        'one of several stores': one('AWS::CodePipeline::Pipeline', {
          ArtifactStores: [{ Region: 'eu-central-1', ArtifactStore: { Location: 'b' } }],
        }),
        'no store': one('AWS::CodePipeline::Pipeline'),
      },
    },
  }),
});
