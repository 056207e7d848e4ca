import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SSO-01',
  title: "Permission set's sessions last eight hours at most",
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-09'],
  waivable: true,
  appliesTo: ['AWS::SSO::PermissionSet'],
  check(resource) {
    const duration = resource.get('SessionDuration');
    return duration.isAbsent() ||
      testPattern(duration, 'is eight hours at most', (text) => {
        const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text);
        return parts !== null && Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) <= 480;
      })
      ? pass()
      : fail(duration, `a session lasts ${duration.describe()}`);
  },
  docs: () => ({
    rationale: 'A session that was taken works until it ends. A working day is long enough.',
    remediation: 'Set `SessionDuration` to `PT8H` or less.',

    examples: {
      pass: {
        'omitted, which means an hour': one('AWS::SSO::PermissionSet'),
        day: one('AWS::SSO::PermissionSet', { SessionDuration: 'PT8H' }),
        ...each(['PT30M', 'PT60M', 'PT1H30M', 'PT7H60M', 'PT3600S', 'PT1H1M1S'], (SessionDuration) =>
          one('AWS::SSO::PermissionSet', { SessionDuration }),
        ),
        'more digits': one('AWS::SSO::PermissionSet', { SessionDuration: 'PT02H' }),
      },
      fail: {
        long: one('AWS::SSO::PermissionSet', { SessionDuration: 'PT12H' }),
        ...each(['PT8H1M', 'PT7H61M', 'xPT1H', 'PT1Hx', 'P1D'], (SessionDuration) =>
          one('AWS::SSO::PermissionSet', { SessionDuration }),
        ),
      },
    },
  }),
});
