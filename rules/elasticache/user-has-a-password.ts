import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ElastiCache::User', properties);

export default defineRule({
  id: 'PC-EC-09',
  title: 'ElastiCache user signs in',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::User'],
  check(resource) {
    const none = resource.get('NoPasswordRequired');
    const type = resource.get('AuthenticationMode.Type');
    return [
      ...(none.isTrue() ? fail(none, 'it needs no password') : pass()),
      ...(type.is('no-password-required', 'no-password') ? fail(type, 'it needs no password') : pass()),
    ];
  },
  docs: () => ({
    rationale: 'A user without a password is anybody in the network who knows the name.',
    remediation: 'Set `AuthenticationMode.Type` to `iam`, or give the user passwords by dynamic references.',
    examples: {
      pass: {
        omitted: subject(),
        'by IAM': subject({ AuthenticationMode: { Type: 'iam' } }),
      },
      fail: {
        none: subject({ NoPasswordRequired: true }),
        'none in the newer form': subject({ AuthenticationMode: { Type: 'no-password-required' } }),
        'none outside production': staged(subject({ NoPasswordRequired: inProduction(false, true) })),
        'none in other words': subject({ AuthenticationMode: { Type: 'no-password' } }),
      },
      unknown: {
        imported: subject({ NoPasswordRequired: imported }),
      },
    },
  }),
});
