import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-BED-06',
  title: "Guardrail's filters are not off",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AIS-01', 'AIS-03'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Guardrail'],
  check(resource) {
    return resource
      .get('ContentPolicyConfig.FiltersConfig')
      .each((filter) =>
        filter.get('InputStrength').is('NONE') && filter.get('OutputStrength').is('NONE')
          ? fail(filter, `the filter ${filter.get('Type').describe()} is off`)
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'A filter without strength is a line in a list and nothing else.',
    remediation: 'Set `InputStrength` and `OutputStrength` to `MEDIUM` or `HIGH`.',

    examples: {
      pass: {
        on: one('AWS::Bedrock::Guardrail', {
          ContentPolicyConfig: {
            FiltersConfig: [{ Type: 'VIOLENCE', InputStrength: 'HIGH', OutputStrength: 'HIGH' }],
          },
        }),
        'no filters': one('AWS::Bedrock::Guardrail'),
        'one direction': one('AWS::Bedrock::Guardrail', {
          ContentPolicyConfig: {
            FiltersConfig: [{ Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE' }],
          },
        }),
      },
      fail: {
        'off, without strength': one('AWS::Bedrock::Guardrail', {
          ContentPolicyConfig: {
            FiltersConfig: [{ Type: 'HATE', InputStrength: 'NONE', OutputStrength: 'NONE' }],
          },
        }),
      },
    },
  }),
});
