import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-07',
  title: 'Glue job writes a continuous log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Glue::Job'],
  check(resource) {
    return expectOn(
      resource.get('DefaultArguments').member('--enable-continuous-cloudwatch-log'),
      'the continuous log',
    );
  },
  docs: () => ({
    rationale: 'A job that was stopped leaves nothing otherwise.',
    remediation: 'Set `--enable-continuous-cloudwatch-log` in `DefaultArguments` to `true`.',
    whenNotToUse: 'For short jobs whose end is watched.',
    examples: {
      pass: {
        logged: one('AWS::Glue::Job', { DefaultArguments: { '--enable-continuous-cloudwatch-log': 'true' } }),
      },
      fail: { omitted: one('AWS::Glue::Job') },
    },
  }),
});
