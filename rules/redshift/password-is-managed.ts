import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-14',
  title: 'Redshift password is kept and rotated by Secrets Manager',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06', 'IDN-06'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('ManageMasterPassword');
    return value.isTrue() ? pass() : fail(value, `the management of the password is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      "A password that Redshift makes and rotates is never in a template, a parameter or somebody's notes.",
    remediation: 'Set `ManageMasterPassword` to true and remove `MasterUserPassword`.',
    whenNotToUse: 'Where another vault keeps the password.',
    examples: {
      pass: {
        set: subject({ ManageMasterPassword: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ ManageMasterPassword: false }),
        'off outside production': staged(subject({ ManageMasterPassword: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ ManageMasterPassword: imported }),
      },
    },
  }),
});
