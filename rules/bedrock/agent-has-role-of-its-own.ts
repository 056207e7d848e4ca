import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { othersWith } from '../same-value';

export default defineRule({
  id: 'PC-BED-14',
  title: 'Bedrock agent has a role of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['AIS-02', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Agent'],
  check(resource, template) {
    const [other] = othersWith(resource, template, 'AgentResourceRoleArn');
    return other
      ? fail(resource.get('AgentResourceRoleArn'), `the agent ${other.logicalId} uses the role too`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A shared role holds what any of its agents needs. One that is talked into something has the tools of all.',
    remediation: 'Give each agent an `AWS::IAM::Role` of its own in `AgentResourceRoleArn`.',
    whenNotToUse: 'For agents that do the same in different languages.',
    examples: {
      pass: {
        'own roles': resources({
          A: ['AWS::Bedrock::Agent', { AgentResourceRoleArn: 'arn:aws:iam::111122223333:role/a' }],
          B: ['AWS::Bedrock::Agent', { AgentResourceRoleArn: 'arn:aws:iam::111122223333:role/b' }],
        }),
        'no role': one('AWS::Bedrock::Agent'),
      },
      fail: {
        'one role': resources({
          A: ['AWS::Bedrock::Agent', { AgentResourceRoleArn: 'arn:aws:iam::111122223333:role/a' }],
          B: ['AWS::Bedrock::Agent', { AgentResourceRoleArn: 'arn:aws:iam::111122223333:role/a' }],
        }),
      },
    },
  }),
});
