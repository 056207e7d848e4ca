import { one } from '../example';
import { expectOn, expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-13',
  title: 'Jobs that watch models are encrypted, isolated and in a VPC',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03', 'DAT-02'],
  waivable: true,
  appliesTo: [
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
  ],
  check(resource) {
    return [
      ...expectSet(resource.get('JobResources.ClusterConfig.VolumeKmsKeyId'), 'the key of the disk'),
      ...expectOn(
        resource.get('NetworkConfig.EnableInterContainerTrafficEncryption'),
        'the encryption between machines',
      ),
      ...expectOn(resource.get('NetworkConfig.EnableNetworkIsolation'), 'the isolation from the network'),
    ];
  },
  docs: () => ({
    rationale: 'Such a job reads what users asked. It needs no network for that.',
    remediation: 'Set `NetworkConfig` and `JobResources.ClusterConfig.VolumeKmsKeyId`.',
    whenNotToUse: 'For jobs over public data.',
    examples: {
      pass: {
        closed: one('AWS::SageMaker::DataQualityJobDefinition', {
          JobResources: { ClusterConfig: { VolumeKmsKeyId: { Ref: 'Key' } } },
          NetworkConfig: { EnableInterContainerTrafficEncryption: true, EnableNetworkIsolation: true },
        }),
      },
      fail: { omitted: one('AWS::SageMaker::ModelBiasJobDefinition') },
    },
  }),
});
