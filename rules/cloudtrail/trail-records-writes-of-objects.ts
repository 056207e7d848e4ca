import { recordsObjects } from '../trail-selectors';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-12',
  title: 'CloudTrail trail records writes of S3 objects',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { cis50: ['3.8'], cis30: ['3.8'], cis70: ['4.8'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    return recordsObjects(resource, 'WriteOnly')
      ? pass()
      : fail(resource.get('EventSelectors'), 'uploads and deletions of objects are not recorded');
  },
  docs: () => ({
    rationale: 'Without data events nobody can say who deleted or replaced an object.',
    remediation:
      'Add a selector with `DataResources` of the type `AWS::S3::Object`, for all or for the buckets that matter.',
    whenNotToUse: 'Where access logs of the buckets are enough, or where the price of data events is not.',
    examples: {
      pass: {
        all: subject({
          EventSelectors: [
            { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
          ],
        }),
        'an advanced selector': subject({
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'eventCategory', Equals: ['Data'] },
                { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
              ],
            },
          ],
        }),
        'writes alone': subject({
          EventSelectors: [
            {
              ReadWriteType: 'WriteOnly',
              DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
            },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        'reads alone': subject({
          EventSelectors: [
            {
              ReadWriteType: 'ReadOnly',
              DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
            },
          ],
        }),
        'functions alone': subject({
          EventSelectors: [
            { DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }] },
          ],
        }),
        'not outside production': staged(
          subject({
            EventSelectors: inProduction(
              [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
              [],
            ),
          }),
        ),
      },
      unknown: {
        imported: subject({
          EventSelectors: [
            { ReadWriteType: imported, DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
          ],
        }),
      },
    },
  }),
});
