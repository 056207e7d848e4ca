import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-KF-03',
  title: "Firehose's token for Splunk is not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource, template) {
    return expectUnwritten(resource.get('SplunkDestinationConfiguration.HECToken'), template, 'the token');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation:
      'Set `SplunkDestinationConfiguration.SecretsManagerConfiguration`, or refer to a secret by a dynamic reference.',
    examples: writtenSecretExamples(
      'AWS::KinesisFirehose::DeliveryStream',
      'SplunkDestinationConfiguration.HECToken',
    ),
  }),
});
