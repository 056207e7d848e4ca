import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-13',
  title: "Bedrock agent's actions that change something ask the user",
  severity: 'medium',
  profile: 'strict',
  controls: ['AIS-08'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Agent'],
  check(resource) {
    return resource
      .get('ActionGroups')
      .each((group) =>
        group
          .get('FunctionSchema.Functions')
          .each((item) =>
            expectOneOf(
              item.get('RequireConfirmation'),
              `the question before ${item.get('Name').describe()}`,
              'ENABLED',
            ),
          ),
      );
  },
  docs: () => ({
    rationale: 'A prompt that talks a model into an action finds a person in its way.',
    remediation: 'Set `ActionGroups[].FunctionSchema.Functions[].RequireConfirmation` to `ENABLED`.',
    whenNotToUse: 'For actions that only read.',
    examples: {
      pass: {
        asked: one('AWS::Bedrock::Agent', {
          ActionGroups: [
            {
              ActionGroupName: 'orders',
              FunctionSchema: { Functions: [{ Name: 'cancel', RequireConfirmation: 'ENABLED' }] },
            },
          ],
        }),
        'no actions': one('AWS::Bedrock::Agent'),
      },
      fail: {
        omitted: one('AWS::Bedrock::Agent', {
          ActionGroups: [{ ActionGroupName: 'orders', FunctionSchema: { Functions: [{ Name: 'cancel' }] } }],
        }),
      },
    },
  }),
});
