import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-03',
  title: 'GraphQL API logs fields',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['AppSync.2'] },
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    const level = resource.get('LogConfig.FieldLogLevel');
    return level.is('ERROR', 'ALL', 'INFO', 'DEBUG')
      ? pass()
      : fail(level, `the level of the log of fields is ${level.describe()}`);
  },
  docs: () => ({
    rationale: 'One address takes every query. Only the log of fields tells which data somebody asked for.',
    remediation: 'Set `LogConfig.FieldLogLevel` to `ERROR` or `ALL` with `CloudWatchLogsRoleArn`.',

    examples: {
      pass: {
        errors: one('AWS::AppSync::GraphQLApi', {
          LogConfig: { FieldLogLevel: 'ERROR', CloudWatchLogsRoleArn: { Ref: 'Role' } },
        }),
        ...each(['ALL', 'INFO', 'DEBUG'], (FieldLogLevel) =>
          one('AWS::AppSync::GraphQLApi', { LogConfig: { FieldLogLevel } }),
        ),
      },
      fail: {
        omitted: one('AWS::AppSync::GraphQLApi'),
        none: one('AWS::AppSync::GraphQLApi', { LogConfig: { FieldLogLevel: 'NONE' } }),
      },
    },
  }),
});
