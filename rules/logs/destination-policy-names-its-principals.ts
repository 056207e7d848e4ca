import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::Destination', properties);
const base = { Effect: 'Allow', Action: 'logs:PutSubscriptionFilter', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ DestinationName: 'central', DestinationPolicy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-LOG-06',
  title: 'Log destination admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::Destination'],
  check(resource) {
    return eachStatement(resource.get('DestinationPolicy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'Any account could send its logs into your analysis: forged entries hide real ones, and the bill is yours.',
    remediation:
      'Name accounts in `Principal` of `DestinationPolicy`, or narrow `*` with `aws:PrincipalOrgID`.',
    examples: namedPrincipalsExamples(
      subject({ DestinationName: 'central' }),
      policy,
      subject({
        DestinationName: 'central',
        DestinationPolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
