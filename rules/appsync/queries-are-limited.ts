import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-06',
  title: 'GraphQL API limits the depth of queries',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    const depth = resource.get('QueryDepthLimit');
    return depth.isAtLeast(1) ? pass() : fail(depth, `the depth of queries is ${depth.describe()}`);
  },
  docs: () => ({
    rationale: 'One nested query does the work of a million simple ones.',
    remediation: 'Set `QueryDepthLimit` and `ResolverCountLimit`.',
    whenNotToUse: 'For schemas without nesting.',
    examples: {
      pass: { limited: one('AWS::AppSync::GraphQLApi', { QueryDepthLimit: 8 }) },
      fail: {
        omitted: one('AWS::AppSync::GraphQLApi'),
        none: one('AWS::AppSync::GraphQLApi', { QueryDepthLimit: 0 }),
      },
    },
  }),
});
