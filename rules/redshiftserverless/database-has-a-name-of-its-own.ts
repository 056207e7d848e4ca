import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const named = (DbName: unknown) => one('AWS::RedshiftServerless::Namespace', { DbName });

export default defineRule({
  id: 'PC-RSS-09',
  title: 'Redshift Serverless database has a name of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-07'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource) {
    const name = resource.get('DbName');
    return name.isAbsent() || name.is('dev')
      ? fail(name, 'the database is called "dev", as by default')
      : pass();
  },
  docs: () => ({
    rationale:
      'A database called dev invites test data and test habits, and is the first name that is tried.',
    remediation: 'Set `DbName` to a name of your own.',
    whenNotToUse: 'Where connections are closed to strangers anyway.',
    examples: {
      pass: { 'another name': named('sales') },
      fail: { omitted: one('AWS::RedshiftServerless::Namespace'), 'the default': named('dev') },
      unknown: { imported: named(imported) },
    },
  }),
});
