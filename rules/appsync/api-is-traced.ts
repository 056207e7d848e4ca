import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-08',
  title: 'GraphQL API traces calls',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    return expectOn(resource.get('XrayEnabled'), 'tracing');
  },
  docs: () => ({
    rationale: 'A trace shows which resolvers a query touched.',
    remediation: 'Set `XrayEnabled` to true.',
    whenNotToUse: 'Where another tool traces.',
    examples: {
      pass: { on: one('AWS::AppSync::GraphQLApi', { XrayEnabled: true }) },
      fail: { omitted: one('AWS::AppSync::GraphQLApi') },
    },
  }),
});
