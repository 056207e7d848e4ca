import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-12',
  title: 'Task reads EFS over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return resource.get('Volumes').each((volume) => {
      const efs = volume.get('EFSVolumeConfiguration').isPresent()
        ? volume.get('EFSVolumeConfiguration')
        : volume.get('EfsVolumeConfiguration');
      return efs.isPresent()
        ? expectOneOf(efs.get('TransitEncryption'), 'the encryption on the way', 'ENABLED')
        : pass();
    });
  },
  docs: () => ({
    rationale: 'NFS has no encryption of its own; files then cross the network in the clear.',
    remediation: 'Set `Volumes[].EFSVolumeConfiguration.TransitEncryption` to `ENABLED`.',

    examples: {
      pass: {
        encrypted: task(
          {},
          {
            Volumes: [
              { Name: 'f', EFSVolumeConfiguration: { FilesystemId: 'fs-1', TransitEncryption: 'ENABLED' } },
            ],
          },
        ),
        'no file system': task({}, { Volumes: [{ Name: 'tmp' }] }),
      },
      fail: {
        omitted: task({}, { Volumes: [{ Name: 'f', EFSVolumeConfiguration: { FilesystemId: 'fs-1' } }] }),
        off: task(
          {},
          {
            Volumes: [
              { Name: 'f', EFSVolumeConfiguration: { FilesystemId: 'fs-1', TransitEncryption: 'DISABLED' } },
            ],
          },
        ),
        'omitted, in the other spelling': task(
          {},
          { Volumes: [{ EfsVolumeConfiguration: { FilesystemId: 'fs-1' } }] },
        ),
      },
    },
  }),
});
