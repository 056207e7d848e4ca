import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-04',
  title: "Bedrock agent's alias names a fixed version",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AIS-07'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::AgentAlias'],
  check(resource) {
    return resource
      .get('RoutingConfiguration')
      .each((route) => expectNoneOf(route.get('AgentVersion'), 'the version of the agent', 'DRAFT'));
  },
  docs: () => ({
    rationale: 'Behind the draft the agent changes under its users, without a release.',
    remediation: 'Set `RoutingConfiguration[].AgentVersion` to a number.',

    examples: {
      pass: {
        fixed: one('AWS::Bedrock::AgentAlias', { RoutingConfiguration: [{ AgentVersion: '4' }] }),
        'omitted, which makes a version': one('AWS::Bedrock::AgentAlias'),
      },
      fail: { draft: one('AWS::Bedrock::AgentAlias', { RoutingConfiguration: [{ AgentVersion: 'DRAFT' }] }) },
    },
  }),
});
