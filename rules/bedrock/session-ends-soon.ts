import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-12',
  title: "Bedrock agent's session ends within an hour",
  severity: 'low',
  profile: 'strict',
  controls: ['AIS-05'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Agent'],
  check(resource) {
    return expectAtMost(
      resource.get('IdleSessionTTLInSeconds'),
      'the life of an idle session in seconds',
      3600,
    );
  },
  docs: () => ({
    rationale:
      'A session remembers what was said. The longer it waits, the more likely somebody else goes on with it.',
    remediation: 'Set `IdleSessionTTLInSeconds` to 3600 or less.',
    whenNotToUse: 'For conversations that last a day.',
    examples: {
      pass: {
        omitted: one('AWS::Bedrock::Agent'),
        minutes: one('AWS::Bedrock::Agent', { IdleSessionTTLInSeconds: 600 }),
      },
      fail: { long: one('AWS::Bedrock::Agent', { IdleSessionTTLInSeconds: 5400 }) },
    },
  }),
});
