import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-11',
  title: "Knowledge base's source is read with a customer key",
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::DataSource'],
  check(resource) {
    return expectSet(resource.get('ServerSideEncryptionConfiguration.KmsKeyArn'), 'the key for reading in');
  },
  docs: () => ({
    rationale: 'While documents are read in, their text lies in storage that is not yours.',
    remediation: 'Set `ServerSideEncryptionConfiguration.KmsKeyArn`.',
    whenNotToUse: 'For documents that are public.',
    examples: {
      pass: {
        key: one('AWS::Bedrock::DataSource', {
          ServerSideEncryptionConfiguration: { KmsKeyArn: { Ref: 'Key' } },
        }),
      },
      fail: { omitted: one('AWS::Bedrock::DataSource') },
    },
  }),
});
