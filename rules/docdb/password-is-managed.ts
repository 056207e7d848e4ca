import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-14',
  title: 'DocumentDB password is kept and rotated by Secrets Manager',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06', 'IDN-06'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    const value = resource.get('ManageMasterUserPassword');
    return value.isTrue() ? pass() : fail(value, `the management of the password is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      "A password that DocumentDB makes and rotates is never in a template, a parameter or somebody's notes.",
    remediation: 'Set `ManageMasterUserPassword` to true and remove `MasterUserPassword`.',
    whenNotToUse: 'Where another vault keeps the password.',
    examples: {
      pass: {
        set: subject({ ManageMasterUserPassword: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ ManageMasterUserPassword: false }),
        'off outside production': staged(subject({ ManageMasterUserPassword: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ ManageMasterUserPassword: imported }),
      },
    },
  }),
});
