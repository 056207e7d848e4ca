import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-BAT-02',
  title: 'Batch job cannot write to its root file system',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::Batch::JobDefinition'],
  check(resource) {
    return resource.get('ContainerProperties').isPresent()
      ? expectOn(resource.get('ContainerProperties.ReadonlyRootFilesystem'), 'the read-only root file system')
      : pass();
  },
  docs: () => ({
    rationale: 'Where nothing can be written, tools of an attacker cannot be put down.',
    remediation:
      'Set `ContainerProperties.ReadonlyRootFilesystem` to true, with volumes for what must be written.',
    whenNotToUse: 'For jobs that write next to their program.',
    examples: {
      pass: {
        'read only': one('AWS::Batch::JobDefinition', {
          ContainerProperties: { ReadonlyRootFilesystem: true },
        }),
        'no container': one('AWS::Batch::JobDefinition'),
      },
      fail: { omitted: one('AWS::Batch::JobDefinition', { ContainerProperties: { Image: 'x' } }) },
    },
  }),
});
