import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SSMI-01',
  title: 'Incidents are encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SSMIncidents::ReplicationSet'],
  check(resource) {
    return resource
      .get('Regions')
      .each((region) => expectSet(region.get('RegionConfiguration.SseKmsKeyId'), 'the key of incidents'));
  },
  docs: () => ({
    rationale: 'What is written during an incident tells how to do it again.',
    remediation: 'Set `Regions[].RegionConfiguration.SseKmsKeyId`.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: {
        key: one('AWS::SSMIncidents::ReplicationSet', {
          Regions: [{ RegionName: 'eu-central-1', RegionConfiguration: { SseKmsKeyId: { Ref: 'Key' } } }],
        }),
        'no regions': one('AWS::SSMIncidents::ReplicationSet'),
      },
      fail: {
        omitted: one('AWS::SSMIncidents::ReplicationSet', { Regions: [{ RegionName: 'eu-central-1' }] }),
      },
    },
  }),
});
