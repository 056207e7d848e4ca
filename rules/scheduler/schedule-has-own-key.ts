import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SCH-02',
  title: 'Schedule is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Scheduler::Schedule'],
  check(resource) {
    return expectSet(resource.get('KmsKeyArn'), 'the key of the schedule');
  },
  docs: () => ({
    rationale: 'The input of a schedule may hold what it is about.',
    remediation: 'Set `KmsKeyArn` to a key of yours.',
    whenNotToUse: 'For schedules without data in their input.',
    examples: {
      pass: { key: one('AWS::Scheduler::Schedule', { KmsKeyArn: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::Scheduler::Schedule') },
    },
  }),
});
