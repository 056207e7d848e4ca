import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ACFG-03',
  title: 'Configuration is checked before it is used',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-08'],
  waivable: true,
  appliesTo: ['AWS::AppConfig::ConfigurationProfile'],
  check(resource) {
    if (resource.get('Type').is('AWS.AppConfig.FeatureFlags')) return pass();
    return resource.get('Validators').items().length > 0
      ? pass()
      : fail(resource.get('Validators'), 'nothing checks the configuration');
  },
  docs: () => ({
    rationale: 'A slip in a configuration is as bad as one in code, and nobody compiles it.',
    remediation: 'Set `Validators` to a JSON schema or a function.',

    examples: {
      pass: {
        schema: one('AWS::AppConfig::ConfigurationProfile', {
          Validators: [{ Type: 'JSON_SCHEMA', Content: '{}' }],
        }),
        'feature flags, which are checked': one('AWS::AppConfig::ConfigurationProfile', {
          Type: 'AWS.AppConfig.FeatureFlags',
        }),
      },
      fail: { omitted: one('AWS::AppConfig::ConfigurationProfile') },
    },
  }),
});
