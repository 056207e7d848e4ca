import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';
const job = (GlueVersion: unknown) => one('AWS::Glue::Job', { GlueVersion });

export default defineRule({
  id: 'PC-GLUE-10',
  title: 'Glue job runs on a supported version',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::Glue::Job'],
  check(resource) {
    const version = resource.get('GlueVersion');
    return version.test('has reached its end', (text) => /^(?:0\.|1\.|2\.)/.test(text))
      ? fail(version, `version ${version.describe()} is no longer supported`)
      : pass();
  },
  docs: () => ({
    rationale: 'Holes that become known in Spark and Python are no longer closed in versions past their end.',
    remediation: 'Set `GlueVersion` to 4.0 or newer.',
    examples: {
      pass: { omitted: one('AWS::Glue::Job'), current: job('5.0') },
      fail: {
        old: job('2.0'),
        'old outside production, without need': staged(job(inProduction('4.0', '0.9'))),
      },
      unknown: { imported: job(imported) },
    },
  }),
});
