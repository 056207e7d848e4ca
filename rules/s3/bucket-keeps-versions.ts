import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const bucket = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-01',
  title: 'S3 bucket keeps old versions of objects',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01', 'OPS-04'],
  frameworks: { fsbp: ['S3.14'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const status = resource.get('VersioningConfiguration.Status');
    return status.is('Enabled') ? pass() : fail(status, `versioning is ${status.describe()}`);
  },
  docs: () => ({
    rationale: 'Without versions, one wrong or hostile write or delete destroys an object for good.',
    remediation: 'Set `VersioningConfiguration.Status` to `Enabled`, or use `ImmutableLogArchive` for logs.',
    whenNotToUse: 'For data that can be made again at any time, such as a cache.',
    examples: {
      pass: { enabled: bucket({ VersioningConfiguration: { Status: 'Enabled' } }) },
      fail: {
        omitted: bucket(),
        suspended: bucket({ VersioningConfiguration: { Status: 'Suspended' } }),
        'off unless in production': {
          Parameters: { Stage: { Type: 'String', Default: 'prod' } },
          Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
          ...bucket({
            VersioningConfiguration: { Status: { 'Fn::If': ['IsProd', 'Enabled', 'Suspended'] } },
          }),
        },
      },
      unknown: {
        'a parameter without a value': {
          Parameters: { Status: { Type: 'String' } },
          ...bucket({ VersioningConfiguration: { Status: { Ref: 'Status' } } }),
        },
      },
    },
  }),
});
