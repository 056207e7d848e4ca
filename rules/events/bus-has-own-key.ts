import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EV-02',
  title: 'Event bus is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Events::EventBus'],
  check(resource) {
    return expectSet(resource.get('KmsKeyIdentifier'), 'the key of the bus');
  },
  docs: () => ({
    rationale:
      'Events carry what happened to whom. With a key of yours, reading them takes permission for it.',
    remediation: 'Set `KmsKeyIdentifier`, and `DeadLetterConfig` beside it.',
    whenNotToUse: 'For events without data of users.',
    examples: {
      pass: { key: one('AWS::Events::EventBus', { KmsKeyIdentifier: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::Events::EventBus', { Name: 'orders' }) },
    },
  }),
});
