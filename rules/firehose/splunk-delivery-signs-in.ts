import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::KinesisFirehose::DeliveryStream', properties);

export default defineRule({
  id: 'PC-KF-04',
  title: 'Firehose signs in to Splunk',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource) {
    const splunk = resource.get('SplunkDestinationConfiguration');
    const token = splunk.get('HECToken');
    if (splunk.isAbsent() || token.isPresent() || splunk.get('SecretsManagerConfiguration.Enabled').isTrue())
      return pass();
    return fail(token, 'no token is set, neither here nor in Secrets Manager');
  },
  docs: () => ({
    rationale: 'Without a token every record is refused, or the collector takes records from anybody.',
    remediation: 'Set `SecretsManagerConfiguration` with `Enabled: true` and `SecretARN`.',
    whenNotToUse: 'Where a proxy in front of Splunk signs in.',
    examples: {
      pass: {
        'another destination, where it is omitted': subject(),
        'a secret': subject({
          SplunkDestinationConfiguration: {
            SecretsManagerConfiguration: { Enabled: true, SecretARN: imported },
          },
        }),
        'a token': subject({
          SplunkDestinationConfiguration: { HECToken: '{{resolve:secretsmanager:splunk}}' },
        }),
      },
      fail: {
        neither: subject({ SplunkDestinationConfiguration: { HECEndpoint: 'https://splunk.example.com' } }),
      },
      unknown: {
        imported: subject({
          SplunkDestinationConfiguration: { SecretsManagerConfiguration: { Enabled: imported } },
        }),
      },
    },
  }),
});
