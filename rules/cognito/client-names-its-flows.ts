import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-44',
  title: 'User pool client names the flows of sign-in that it uses',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const flows = resource.get('ExplicitAuthFlows');
    return flows.items().length > 0
      ? pass()
      : fail(flows, 'no flow is named, which means SRP, custom challenges and refresh');
  },
  docs: () => ({
    rationale:
      'Without a list a client takes the flows that Cognito gives by default, custom challenges among them, whether it uses them or not.',
    remediation:
      'Name in `ExplicitAuthFlows` what the client uses: `ALLOW_USER_AUTH` alone for managed login.',
    whenNotToUse: 'For clients of machines, which sign in nobody.',
    examples: {
      pass: { 'managed login': poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }) },
      fail: { omitted: poolClient(), 'no flow in the list': poolClient({ ExplicitAuthFlows: [] }) },
    },
  }),
});
