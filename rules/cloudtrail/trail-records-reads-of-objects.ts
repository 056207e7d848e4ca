import { recordsObjects } from '../trail-selectors';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-13',
  title: 'CloudTrail trail records reads of S3 objects',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { cis50: ['3.9'], cis30: ['3.9'], cis70: ['4.9'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    return recordsObjects(resource, 'ReadOnly')
      ? pass()
      : fail(resource.get('EventSelectors'), 'downloads of objects are not recorded');
  },
  docs: () => ({
    rationale: 'Whether data left, and which, only the record of downloads can tell.',
    remediation:
      'Add a selector with `DataResources` of the type `AWS::S3::Object`, for all or for the buckets that matter.',
    whenNotToUse: 'Where access logs of the buckets are enough, or where the price of data events is not.',
    examples: {
      pass: {
        all: subject({
          EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
        }),
        'an advanced selector for reads': subject({
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
                { Field: 'readOnly', Equals: ['true'] },
              ],
            },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        'writes alone': subject({
          EventSelectors: [
            {
              ReadWriteType: 'WriteOnly',
              DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
            },
          ],
        }),
        'an advanced selector for writes': subject({
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
                { Field: 'readOnly', Equals: ['false'] },
              ],
            },
          ],
        }),
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
