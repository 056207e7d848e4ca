import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);
const base = { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ ResourcePolicyDocument: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-LOG-07',
  title: "Log group's own policy admits nobody unnamed",
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicyDocument'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'Any account could write into the group: forged entries hide real ones.',
    remediation: 'Name accounts or services in `Principal` of `ResourcePolicyDocument`.',
    examples: namedPrincipalsExamples(
      subject(),
      policy,
      subject({
        ResourcePolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
