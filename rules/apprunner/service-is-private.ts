import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ARUN-01',
  title: 'App Runner service is private',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::AppRunner::Service'],
  check(resource) {
    const open = resource.get('NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible');
    return open.isFalse() ? pass() : fail(open, `public access is ${open.describe()}`);
  },
  docs: () => ({
    rationale: 'A service is public unless it is told otherwise.',
    remediation: 'Set `NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible` to false.',
    whenNotToUse: 'For services that the world is meant to use.',
    examples: {
      pass: {
        private: one('AWS::AppRunner::Service', {
          NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: false } },
        }),
      },
      fail: { omitted: one('AWS::AppRunner::Service') },
    },
  }),
});
