import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);

export default defineRule({
  id: 'PC-NEP-05',
  title: 'Neptune cluster asks for sign-in by IAM',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-12'],
  frameworks: { fsbp: ['Neptune.7'] },
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster'],
  check(resource) {
    const value = resource.get('IamAuthEnabled');
    return value.isTrue() ? pass() : fail(value, `sign-in by IAM is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Neptune has no passwords: without IAM whoever reaches the port reads and writes the whole graph.',
    remediation: 'Set `IamAuthEnabled` to true.',
    examples: {
      pass: {
        set: subject({ IamAuthEnabled: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ IamAuthEnabled: false }),
        'off outside production': staged(subject({ IamAuthEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ IamAuthEnabled: imported }),
      },
    },
  }),
});
