import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';
const copied = (rule: unknown) =>
  one('AWS::DLM::LifecyclePolicy', { PolicyDetails: { Schedules: [{ CrossRegionCopyRules: [rule] }] } });

export default defineRule({
  id: 'PC-DLM-02',
  title: 'Copies of snapshots are encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DLM::LifecyclePolicy'],
  check(resource) {
    const schedules = resource.get('PolicyDetails.Schedules').items();
    return schedules.flatMap((schedule) =>
      schedule
        .get('CrossRegionCopyRules')
        .each((rule) => expectCustomerKey(rule.get('CmkArn'), 'with the key of AWS, if at all')),
    );
  },
  docs: () => ({
    rationale: 'A copy under the key of AWS is readable to whoever in the account may use a snapshot.',
    remediation: 'Set `CrossRegionCopyRules[].CmkArn` to a customer key of that region.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        key: copied({ Encrypted: true, CmkArn: { Ref: 'Key' } }),
        'no copies': one('AWS::DLM::LifecyclePolicy'),
      },
      fail: { omitted: copied({ Encrypted: true }) },
    },
  }),
});
