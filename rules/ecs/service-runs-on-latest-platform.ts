import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-21',
  title: 'Service on Fargate runs on the newest platform',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['ECS.10'] },
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    const version = resource.get('PlatformVersion');
    return version.isAbsent() || version.is('LATEST', '1.4.0')
      ? pass()
      : fail(version, `the platform is ${version.describe()}`);
  },
  docs: () => ({
    rationale: 'Older platforms get no repairs of kernel and runtime.',
    remediation: 'Set `PlatformVersion` to `LATEST`, or leave it out.',

    examples: {
      pass: {
        omitted: one('AWS::ECS::Service'),
        newest: one('AWS::ECS::Service', { PlatformVersion: 'LATEST' }),
        'the newest by number': one('AWS::ECS::Service', { PlatformVersion: '1.4.0' }),
      },
      fail: { old: one('AWS::ECS::Service', { PlatformVersion: '1.3.0' }) },
    },
  }),
});
