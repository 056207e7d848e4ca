import { each } from '../example';
import { testPattern } from '../../template/policy';
import { defineRule, fail, pass } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-10',
  title: 'Task mounts no sensitive path of its host',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return resource.get('Volumes').each((volume) => {
      const path = volume.get('Host.SourcePath');
      const bad = testPattern(path, 'is sensitive', (text) =>
        /^\/(?:$|etc(?:\/|$)|root(?:\/|$)|proc(?:\/|$)|sys(?:\/|$)|dev(?:\/|$)|boot(?:\/|$)|usr(?:\/|$)|var\/?$|var\/run(?:\/|$)|run(?:\/|$)|var\/lib\/(?:docker|ecs|containerd|kubelet))/.test(
          text,
        ),
      );
      return bad ? fail(path, `the path ${path.describe()} of the host is mounted`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'The socket of Docker, or `/etc` of the host, is the host: a container that has it starts others, as root.',
    remediation: 'Remove `Volumes[].Host.SourcePath`, or name a path that only the task uses.',

    examples: {
      pass: {
        'own data': task({}, { Volumes: [{ Name: 'data', Host: { SourcePath: '/srv/app' } }] }),
        'no volumes': task({}),
        ...each(['/srv/etc', '/etcetera', '/runner', '/variable', '/var/app', '/srv/'], (SourcePath) =>
          task({}, { Volumes: [{ Host: { SourcePath } }] }),
        ),
      },
      fail: {
        'the socket of Docker': task(
          {},
          { Volumes: [{ Name: 'docker', Host: { SourcePath: '/var/run/docker.sock' } }] },
        ),
        'the whole host, without a limit': task(
          {},
          { Volumes: [{ Name: 'all', Host: { SourcePath: '/' } }] },
        ),
        ...each(
          [
            '/etc',
            '/etc/x',
            '/root',
            '/root/x',
            '/proc',
            '/sys',
            '/dev',
            '/boot',
            '/usr',
            '/var',
            '/var/',
            '/var/run',
            '/run',
            '/run/x',
            '/var/lib/ecs',
            '/usr/bin',
            '/boot/x',
            '/dev/x',
            '/sys/x',
            '/proc/1',
          ],
          (SourcePath) => task({}, { Volumes: [{ Host: { SourcePath } }] }),
        ),
      },
    },
  }),
});
