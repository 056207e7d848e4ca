import { expectFeature } from '../detector-feature';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-06',
  title: "GuardDuty's detector watches sign-ins to databases",
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-07'],
  frameworks: { fsbp: ['GuardDuty.9'] },
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectFeature(resource, 'RDS_LOGIN_EVENTS');
  },
  docs: () => ({
    rationale: 'Passwords of databases are guessed from inside too.',
    remediation: 'Add `RDS_LOGIN_EVENTS` with `ENABLED` to `Features`.',
    whenNotToUse: 'In accounts without Aurora or RDS.',
    examples: {
      pass: {
        on: one('AWS::GuardDuty::Detector', { Features: [{ Name: 'RDS_LOGIN_EVENTS', Status: 'ENABLED' }] }),
      },
      fail: { omitted: one('AWS::GuardDuty::Detector') },
    },
  }),
});
