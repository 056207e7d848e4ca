import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-05',
  title: 'GraphQL API does not show its schema to everybody',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    return expectOneOf(resource.get('IntrospectionConfig'), 'showing the schema', 'DISABLED');
  },
  docs: () => ({
    rationale: 'The schema is a list of everything that can be asked for.',
    remediation: 'Set `IntrospectionConfig` to `DISABLED`.',
    whenNotToUse: 'For APIs whose tools read the schema.',
    examples: {
      pass: { hidden: one('AWS::AppSync::GraphQLApi', { IntrospectionConfig: 'DISABLED' }) },
      fail: { omitted: one('AWS::AppSync::GraphQLApi') },
    },
  }),
});
