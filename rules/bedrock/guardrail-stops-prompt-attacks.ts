import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-BED-05',
  title: 'Guardrail stops attacks in prompts at high strength',
  severity: 'high',
  profile: 'recommended',
  controls: ['AIS-01'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Guardrail'],
  check(resource) {
    const filters = resource.get('ContentPolicyConfig.FiltersConfig');
    const attack = filters.items().find((filter) => filter.get('Type').is('PROMPT_ATTACK'));
    return attack
      ? expectOneOf(attack.get('InputStrength'), 'the strength against attacks in prompts', 'HIGH')
      : fail(filters, 'attacks in prompts are not filtered');
  },
  docs: () => ({
    rationale: 'Instructions hidden in a prompt, a mail or a page make a model do what its user did not ask.',
    remediation:
      'Add to `ContentPolicyConfig.FiltersConfig` the type `PROMPT_ATTACK` with `InputStrength` at `HIGH` and `OutputStrength` at `NONE`.',

    examples: {
      pass: {
        high: one('AWS::Bedrock::Guardrail', {
          ContentPolicyConfig: {
            FiltersConfig: [{ Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE' }],
          },
        }),
      },
      fail: {
        omitted: one('AWS::Bedrock::Guardrail'),
        low: one('AWS::Bedrock::Guardrail', {
          ContentPolicyConfig: {
            FiltersConfig: [{ Type: 'PROMPT_ATTACK', InputStrength: 'LOW', OutputStrength: 'NONE' }],
          },
        }),
      },
    },
  }),
});
