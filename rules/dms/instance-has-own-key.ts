import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DMS-03',
  title: 'Replication instance is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DMS::ReplicationInstance'],
  check(resource) {
    return expectSet(resource.get('KmsKeyId'), 'the key of the instance');
  },
  docs: () => ({
    rationale: 'Its disk holds rows on their way, and passwords of both sides.',
    remediation: 'Set `KmsKeyId` to a key of yours.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::DMS::ReplicationInstance', { KmsKeyId: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::DMS::ReplicationInstance') },
    },
  }),
});
