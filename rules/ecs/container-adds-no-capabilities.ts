import { each } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
import { eachContainer, task } from '../task-definition';

const dangerous = [
  'ALL',
  'SYS_ADMIN',
  'SYS_PTRACE',
  'SYS_MODULE',
  'SYS_RAWIO',
  'NET_ADMIN',
  'NET_RAW',
  'DAC_READ_SEARCH',
  'BPF',
  'SYS_BOOT',
  'MAC_ADMIN',
] as const;

const adding = (...Add: string[]) => task({ LinuxParameters: { Capabilities: { Add } } });

export default defineRule({
  id: 'PC-ECS-08',
  title: 'Container adds no dangerous capabilities',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      container
        .get('LinuxParameters.Capabilities.Add')
        .each((name) => expectNoneOf(name, 'the added capability', ...dangerous)),
    );
  },
  docs: () => ({
    rationale: 'Each of these breaks one of the walls around a container; `SYS_ADMIN` breaks nearly all.',
    remediation: 'Remove them from `LinuxParameters.Capabilities.Add`.',

    examples: {
      pass: {
        omitted: task({}),
        harmless: adding('SYS_NICE'),
      },
      fail: {
        'one of them, without need': adding('SYS_NICE', 'SYS_ADMIN'),
        ...each(dangerous, adding),
      },
    },
  }),
});
