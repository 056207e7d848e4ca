import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-SSM-03',
  title: 'Session document ends idle sessions within twenty minutes',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-09'],
  waivable: true,
  appliesTo: ['AWS::SSM::Document'],
  check(resource) {
    return resource.get('DocumentType').is('Session')
      ? expectAtMost(
          resource.get('Content.inputs.idleSessionTimeout'),
          'the life of an idle session in minutes',
          20,
        )
      : pass();
  },
  docs: () => ({
    rationale: 'A shell that was left open is used by whoever sits down there.',
    remediation: 'Set `Content.inputs.idleSessionTimeout` to 20 or less.',
    whenNotToUse: 'For long work that prints nothing.',
    examples: {
      pass: {
        'omitted, which means twenty': one('AWS::SSM::Document', {
          DocumentType: 'Session',
          Content: { inputs: {} },
        }),
      },
      fail: {
        hour: one('AWS::SSM::Document', {
          DocumentType: 'Session',
          Content: { inputs: { idleSessionTimeout: '60' } },
        }),
      },
    },
  }),
});
