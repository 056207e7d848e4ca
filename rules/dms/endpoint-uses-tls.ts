import { one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

/** Engines that say in settings of their own how they are reached. */
const withTheirOwn = [
  's3',
  'dynamodb',
  'kinesis',
  'kafka',
  'elasticsearch',
  'opensearch',
  'neptune',
  'redis',
  'redshift-serverless',
  'timestream',
] as const;

export default defineRule({
  id: 'PC-DMS-05',
  title: 'Replication endpoint uses TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['DMS.9'] },
  waivable: true,
  appliesTo: ['AWS::DMS::Endpoint'],
  check(resource) {
    if (resource.get('EngineName').is(...withTheirOwn)) return pass();
    return expectOneOf(resource.get('SslMode'), 'the use of TLS', 'require', 'verify-ca', 'verify-full');
  },
  docs: () => ({
    rationale: 'Rows and passwords cross networks in the clear otherwise; it is the default.',
    remediation: 'Set `SslMode` to `verify-full`, or `require` where no certificate can be checked.',

    examples: {
      pass: {
        checked: one('AWS::DMS::Endpoint', { EngineName: 'mysql', SslMode: 'verify-full' }),
        ...each(withTheirOwn, (EngineName) => one('AWS::DMS::Endpoint', { EngineName })),
        ...each(['require', 'verify-ca'], (SslMode) =>
          one('AWS::DMS::Endpoint', { EngineName: 'mysql', SslMode }),
        ),
      },
      fail: {
        omitted: one('AWS::DMS::Endpoint', { EngineName: 'postgres' }),
        none: one('AWS::DMS::Endpoint', { EngineName: 'oracle', SslMode: 'none' }),
      },
    },
  }),
});
