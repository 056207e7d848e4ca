import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::QLDB::Ledger', properties);

export default defineRule({
  id: 'PC-QLDB-02',
  title: 'QLDB ledger decides by tables and commands who may do what',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'PAY-06'],
  waivable: true,
  appliesTo: ['AWS::QLDB::Ledger'],
  check(resource) {
    const value = resource.get('PermissionsMode');
    return value.is('STANDARD') ? pass() : fail(value, `the mode of permissions is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'In the mode that allows all, whoever may connect may run every command on every table.',
    remediation: 'Set `PermissionsMode` to `STANDARD`.',
    examples: {
      pass: {
        set: subject({ PermissionsMode: 'STANDARD' }),
      },
      fail: {
        omitted: subject(),
        'another value': subject({ PermissionsMode: 'ALLOW_ALL' }),
        'off outside production': staged(subject({ PermissionsMode: inProduction('STANDARD', 'ALLOW_ALL') })),
      },
      unknown: {
        imported: subject({ PermissionsMode: imported }),
      },
    },
  }),
});
