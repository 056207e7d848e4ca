import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-06',
  title: "Endpoint's disks are encrypted with a customer key",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::EndpointConfig'],
  check(resource) {
    return expectSet(resource.get('KmsKeyId'), 'the key of the disks');
  },
  docs: () => ({
    rationale: 'The disks of an endpoint hold the model and what it was asked.',
    remediation: 'Set `KmsKeyId` to a key of yours.',

    examples: {
      pass: { key: one('AWS::SageMaker::EndpointConfig', { KmsKeyId: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::SageMaker::EndpointConfig') },
    },
  }),
});
