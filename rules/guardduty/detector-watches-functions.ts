import { expectFeature } from '../detector-feature';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-05',
  title: "GuardDuty's detector watches the network of functions",
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-07'],
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectFeature(resource, 'LAMBDA_NETWORK_LOGS');
  },
  docs: () => ({
    rationale: 'A function that calls a known attacker is seen in its network log only.',
    remediation: 'Add `LAMBDA_NETWORK_LOGS` with `ENABLED` to `Features`.',
    whenNotToUse: 'In accounts without functions.',
    examples: {
      pass: {
        on: one('AWS::GuardDuty::Detector', {
          Features: [{ Name: 'LAMBDA_NETWORK_LOGS', Status: 'ENABLED' }],
        }),
      },
      fail: { omitted: one('AWS::GuardDuty::Detector') },
    },
  }),
});
