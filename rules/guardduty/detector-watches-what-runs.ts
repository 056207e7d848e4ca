import { expectFeature } from '../detector-feature';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-04',
  title: "GuardDuty's detector watches what runs on machines and in containers",
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-07'],
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectFeature(resource, 'RUNTIME_MONITORING', undefined, 'EKS_RUNTIME_MONITORING');
  },
  docs: () => ({
    rationale: 'A shell in a container, or a program that nobody deployed, is seen only where it runs.',
    remediation: 'Add `RUNTIME_MONITORING` with `ENABLED` and its agents to `Features`.',
    whenNotToUse: 'In accounts without machines and containers.',
    examples: {
      pass: {
        on: one('AWS::GuardDuty::Detector', {
          Features: [{ Name: 'RUNTIME_MONITORING', Status: 'ENABLED' }],
        }),
        'of clusters alone': one('AWS::GuardDuty::Detector', {
          Features: [{ Name: 'EKS_RUNTIME_MONITORING', Status: 'ENABLED' }],
        }),
      },
      fail: { omitted: one('AWS::GuardDuty::Detector') },
    },
  }),
});
