import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBProxy', properties);

export default defineRule({
  id: 'PC-RDS-33',
  title: 'RDS proxy signs users in by IAM',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBProxy'],
  check(resource) {
    if (resource.get('DefaultAuthScheme').is('IAM_AUTH')) return pass();
    const auth = resource.get('Auth');
    if (auth.items().length === 0) return fail(auth, 'no way of signing in by IAM is set');
    return auth.each((way) => {
      const iam = way.get('IAMAuth');
      return iam.is('REQUIRED') ? pass() : fail(iam, `sign-in by IAM is ${iam.describe()}`);
    });
  },
  docs: () => ({
    rationale:
      'With IAM the application holds a token of fifteen minutes, and the proxy alone knows the password of the database.',
    remediation: 'Set `IAMAuth` of every entry of `Auth` to `REQUIRED`.',
    whenNotToUse: 'Where clients cannot use IAM.',
    examples: {
      pass: {
        required: subject({ Auth: [{ IAMAuth: 'REQUIRED' }] }),
        'the default of the proxy': subject({ DefaultAuthScheme: 'IAM_AUTH' }),
      },
      fail: {
        omitted: subject(),
        disabled: subject({ Auth: [{ AuthScheme: 'SECRETS', IAMAuth: 'DISABLED' }] }),
        'disabled outside production': staged(
          subject({ Auth: [{ IAMAuth: inProduction('REQUIRED', 'DISABLED') }] }),
        ),
      },
      unknown: {
        imported: subject({ Auth: [{ IAMAuth: imported }] }),
      },
    },
  }),
});
