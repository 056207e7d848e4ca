import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-BED-08',
  title: 'Guardrail checks whether answers stand on their sources',
  severity: 'low',
  profile: 'strict',
  controls: ['AIS-03'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Guardrail'],
  check(resource) {
    const filters = resource.get('ContextualGroundingPolicyConfig.FiltersConfig');
    return filters.items().length > 0 ? pass() : fail(filters, 'answers are not compared with their sources');
  },
  docs: () => ({
    rationale: 'A model makes up what it does not find, in the same words as the truth.',
    remediation: 'Set `ContextualGroundingPolicyConfig.FiltersConfig` with `GROUNDING` and `RELEVANCE`.',
    whenNotToUse: 'For models that answer without sources.',
    examples: {
      pass: {
        checked: one('AWS::Bedrock::Guardrail', {
          ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'GROUNDING', Threshold: 0.7 }] },
        }),
      },
      fail: { omitted: one('AWS::Bedrock::Guardrail') },
    },
  }),
});
