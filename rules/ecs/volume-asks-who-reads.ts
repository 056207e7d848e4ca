import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-13',
  title: 'Task reads EFS with its role',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return resource.get('Volumes').each((volume) => {
      const efs = volume.get('EFSVolumeConfiguration').isPresent()
        ? volume.get('EFSVolumeConfiguration')
        : volume.get('EfsVolumeConfiguration');
      return efs.isPresent()
        ? expectOneOf(efs.get('AuthorizationConfig.IAM'), 'the check of the role', 'ENABLED')
        : pass();
    });
  },
  docs: () => ({
    rationale: 'Without IAM whoever reaches the file system by network mounts it.',
    remediation: 'Set `EFSVolumeConfiguration.AuthorizationConfig.IAM` to `ENABLED`, with an access point.',
    whenNotToUse: 'Where the network alone says who may read.',
    examples: {
      pass: {
        role: task(
          {},
          {
            Volumes: [
              {
                EFSVolumeConfiguration: {
                  AuthorizationConfig: { IAM: 'ENABLED' },
                  TransitEncryption: 'ENABLED',
                },
              },
            ],
          },
        ),
        'no file system': task({}),
      },
      fail: {
        omitted: task({}, { Volumes: [{ EFSVolumeConfiguration: { TransitEncryption: 'ENABLED' } }] }),
        'omitted, in the other spelling': task(
          {},
          { Volumes: [{ EfsVolumeConfiguration: { FilesystemId: 'fs-1' } }] },
        ),
      },
    },
  }),
});
