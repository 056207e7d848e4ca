import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);

export default defineRule({
  id: 'PC-LOG-12',
  title: 'Log group takes no logs by bearer tokens',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-12', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const value = resource.get('BearerTokenAuthenticationEnabled');
    return value.isTrue() ? fail(value, `sign-in by bearer tokens is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A bearer token is a static shared key: whoever has it writes what looks like your logs. Signed requests tell who wrote.',
    remediation: 'Remove `BearerTokenAuthenticationEnabled`, or set it to false.',
    examples: {
      pass: {
        set: subject({ BearerTokenAuthenticationEnabled: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ BearerTokenAuthenticationEnabled: true }),
        'off outside production': staged(
          subject({ BearerTokenAuthenticationEnabled: inProduction(false, true) }),
        ),
      },
      unknown: {
        imported: subject({ BearerTokenAuthenticationEnabled: imported }),
      },
    },
  }),
});
