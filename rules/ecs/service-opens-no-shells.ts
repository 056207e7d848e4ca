import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ECS-20',
  title: 'Service lets nobody open a shell in its tasks',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'SUP-06'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    return expectNotOn(resource.get('EnableExecuteCommand'), 'ECS Exec');
  },
  docs: () => ({
    rationale: 'A shell in production sees environment and memory, and what is done there is in no pipeline.',
    remediation: 'Set `EnableExecuteCommand` to false, or leave it out.',
    whenNotToUse: 'For services that are looked into in that way, with a log of commands.',
    examples: {
      pass: { omitted: one('AWS::ECS::Service') },
      fail: { on: one('AWS::ECS::Service', { EnableExecuteCommand: true }) },
    },
  }),
});
