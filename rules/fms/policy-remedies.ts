import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-FMS-01',
  title: 'Firewall policy mends what it finds',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::FMS::Policy'],
  check(resource) {
    return expectOn(resource.get('RemediationEnabled'), 'mending by itself');
  },
  docs: () => ({
    rationale: 'A list of unprotected addresses is read by nobody at night.',
    remediation: 'Set `RemediationEnabled` to true.',
    whenNotToUse: 'While a new policy is being tried.',
    examples: {
      pass: { on: one('AWS::FMS::Policy', { RemediationEnabled: true }) },
      fail: { omitted: one('AWS::FMS::Policy') },
    },
  }),
});
