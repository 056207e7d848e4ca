import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { recordsDataOf } from '../trail-selectors';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-39',
  title: 'CloudTrail trail records calls of functions',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    return recordsDataOf(resource, 'AWS::Lambda::Function')
      ? pass()
      : fail(resource.get('EventSelectors'), 'calls of functions are not recorded');
  },
  docs: () => ({
    rationale:
      'Who called a function, and when, stands in data events alone, which a trail leaves out unless it is told.',
    remediation:
      'Add a selector with `DataResources` of the type `AWS::Lambda::Function`, for all or for the functions that matter.',
    whenNotToUse:
      'Where functions log their callers themselves, or where data events cost more than they tell.',
    examples: {
      pass: {
        all: subject({
          EventSelectors: [
            { DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }] },
          ],
        }),
        advanced: subject({
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'eventCategory', Equals: ['Data'] },
                { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
              ],
            },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        'objects alone': subject({
          EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
        }),
      },
      unknown: { imported: subject({ EventSelectors: [{ DataResources: [{ Type: imported }] }] }) },
    },
  }),
});
