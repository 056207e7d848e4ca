import { type Value } from '../../template';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
const chooses = (selector: Value, field: string, value: string) =>
  selector
    .get('FieldSelectors')
    .some((one) => one.get('Field').is(field) && one.get('Equals').some((item) => item.is(value)));
const all = (selector: Value) =>
  !selector.get('IncludeManagementEvents').isFalse() &&
  (selector.get('ReadWriteType').isAbsent() || selector.get('ReadWriteType').is('All'));
const management = [{ Field: 'eventCategory', Equals: ['Management'] }];

export default defineRule({
  id: 'PC-CT-10',
  title: 'CloudTrail trail records management events, reads and writes',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const simple = resource.get('EventSelectors');
    const advanced = resource.get('AdvancedEventSelectors');
    if (advanced.items().length > 0) {
      const covered = advanced.some(
        (one) =>
          chooses(one, 'eventCategory', 'Management') &&
          !one.get('FieldSelectors').some((field) => field.get('Field').is('readOnly')),
      );
      return covered ? pass() : fail(advanced, 'no selector takes all management events');
    }
    return simple.items().length === 0 || simple.some(all)
      ? pass()
      : fail(simple, 'management events are left out, or reads or writes among them');
  },
  docs: () => ({
    rationale:
      'Management events are the record of who changed what. Reads among them show an intruder looking around, before the damage.',
    remediation:
      'Set `IncludeManagementEvents` to true and `ReadWriteType` to `All` in a selector, or remove the selectors.',
    examples: {
      pass: {
        'omitted, which takes all': subject(),
        stated: subject({ EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' }] }),
        'an advanced selector': subject({ AdvancedEventSelectors: [{ FieldSelectors: management }] }),
        'among other selectors': subject({
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'eventCategory', Equals: ['Data', 'Management'] },
                { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] },
              ],
            },
            { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] },
          ],
        }),
        'one of two selectors': subject({
          EventSelectors: [{ ReadWriteType: 'WriteOnly' }, { ReadWriteType: 'All' }],
        }),
      },
      fail: {
        'left out': subject({ EventSelectors: [{ IncludeManagementEvents: false, ReadWriteType: 'All' }] }),
        'writes alone': subject({
          EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'WriteOnly' }],
        }),
        'advanced selectors for data alone': subject({
          AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] }],
        }),
        'advanced selectors for writes alone': subject({
          AdvancedEventSelectors: [
            { FieldSelectors: [...management, { Field: 'readOnly', Equals: ['false'] }] },
          ],
        }),
        'left out outside production': staged(
          subject({ EventSelectors: [{ IncludeManagementEvents: inProduction(true, false) }] }),
        ),
      },
      unknown: {
        imported: subject({ EventSelectors: [{ ReadWriteType: imported }] }),
      },
    },
  }),
});
