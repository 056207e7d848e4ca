import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { recordsDataOf } from '../trail-selectors';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
const data = (type: unknown) =>
  subject({ AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'resources.type', Equals: [type] }] }] });

export default defineRule({
  id: 'PC-CT-40',
  title: 'CloudTrail trail records calls of Bedrock agents and guardrails',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    return recordsDataOf(resource, 'AWS::Bedrock::')
      ? pass()
      : fail(
          resource.get('AdvancedEventSelectors'),
          'calls of agents, knowledge bases and guardrails are not recorded',
        );
  },
  docs: () => ({
    rationale:
      'What agents were asked to do, and on whose behalf, stands in data events alone, which a trail leaves out unless it is told.',
    remediation:
      'Add an advanced selector for each of the types that you use, such as `AWS::Bedrock::AgentAlias` and `AWS::Bedrock::Guardrail`.',
    whenNotToUse: 'Where nothing of Bedrock is used.',
    examples: {
      pass: { agents: data('AWS::Bedrock::AgentAlias'), guardrails: data('AWS::Bedrock::Guardrail') },
      fail: { omitted: subject(), 'objects alone': data('AWS::S3::Object') },
      unknown: { imported: data(imported) },
    },
  }),
});
