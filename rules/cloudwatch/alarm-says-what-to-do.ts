import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CW-04',
  title: 'Alarm says what to do',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-06'],
  waivable: true,
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  check(resource) {
    const text = resource.get('AlarmDescription');
    return text.isPresent() && !text.is('') ? pass() : fail(text, 'the alarm has no description');
  },
  docs: () => ({
    rationale: 'Whoever is woken by it needs the page that says what to do.',
    remediation: 'Set `AlarmDescription` to a sentence and the address of the runbook.',
    whenNotToUse: 'For alarms that only steer scaling.',
    examples: {
      pass: {
        said: one('AWS::CloudWatch::Alarm', {
          AlarmDescription: 'queue of failed payments is not empty: https://runbooks.example.com/payments',
        }),
      },
      fail: {
        omitted: one('AWS::CloudWatch::Alarm'),
        empty: one('AWS::CloudWatch::Alarm', { AlarmDescription: '' }),
      },
    },
  }),
});
