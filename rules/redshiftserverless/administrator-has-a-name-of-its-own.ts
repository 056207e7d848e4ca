import { each, imported, one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
const named = (AdminUsername: unknown) => one('AWS::RedshiftServerless::Namespace', { AdminUsername });

export default defineRule({
  id: 'PC-RSS-08',
  title: 'Redshift Serverless administrator has a name of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-07'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource) {
    return expectNoneOf(
      resource.get('AdminUsername'),
      'the name of the administrator',
      'admin',
      'awsuser',
      'root',
      'administrator',
    );
  },
  docs: () => ({
    rationale: 'Whoever guesses passwords tries these names.',
    remediation: 'Set `AdminUsername` to a name of your own.',
    whenNotToUse: 'Where sign-in by password is closed.',
    examples: {
      pass: { omitted: one('AWS::RedshiftServerless::Namespace'), 'another name': named('warehouse_owner') },
      fail: {
        'the default, without need': named('admin'),
        ...each(['awsuser', 'root', 'administrator'], named),
      },
      unknown: { imported: named(imported) },
    },
  }),
});
