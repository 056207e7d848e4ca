import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-04',
  title: "GraphQL API's log holds no content",
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-06', 'DAT-07'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    const log = resource.get('LogConfig');
    return log.isPresent() && !log.get('FieldLogLevel').is('NONE')
      ? expectOn(log.get('ExcludeVerboseContent'), 'leaving content out of the log')
      : pass();
  },
  docs: () => ({
    rationale: 'With content the log holds headers, tokens and the answers of every resolver.',
    remediation: 'Set `LogConfig.ExcludeVerboseContent` to true.',

    examples: {
      pass: {
        'left out': one('AWS::AppSync::GraphQLApi', {
          LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true },
        }),
        'no log': one('AWS::AppSync::GraphQLApi'),
        'nothing is logged': one('AWS::AppSync::GraphQLApi', { LogConfig: { FieldLogLevel: 'NONE' } }),
      },
      fail: { omitted: one('AWS::AppSync::GraphQLApi', { LogConfig: { FieldLogLevel: 'ALL' } }) },
    },
  }),
});
