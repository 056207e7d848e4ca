import { each, imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const broker = (EngineType: string, EngineVersion: unknown) =>
  one('AWS::AmazonMQ::Broker', { EngineType, EngineVersion });

export default defineRule({
  id: 'PC-MQ-06',
  title: 'Message broker runs on a supported version',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::AmazonMQ::Broker'],
  check(resource) {
    const version = resource.get('EngineVersion');
    const isRabbit = resource.get('EngineType').test('is RabbitMQ', (text) => /^rabbitmq$/i.test(text));
    const ended = isRabbit ? /^3\.(?:\d|1[0-2])(?:\.|$)/ : /^5\.(?:\d|1[0-7])(?:\.|$)/;
    return version.test(`has reached its end as ${ended.source}`, (text) => ended.test(text))
      ? fail(version, `version ${version.describe()} is no longer supported`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Holes that become known are no longer closed in versions past their end; one of ActiveMQ let anybody run programs on the broker.',
    remediation: 'Set `EngineVersion` to `5.18` of ActiveMQ or `3.13` of RabbitMQ, or newer.',
    examples: {
      pass: {
        omitted: one('AWS::AmazonMQ::Broker'),
        'of ActiveMQ': broker('ACTIVEMQ', '5.18'),
        'of RabbitMQ': broker('RABBITMQ', '3.13'),
        ...each(['4.2', '3.13.1'], (version) => broker('RabbitMQ', version)),
      },
      fail: {
        'old, of ActiveMQ': broker('ACTIVEMQ', '5.15.16'),
        'old, of RabbitMQ': broker('RABBITMQ', '3.8.34'),
        'old, without a word of the engine': one('AWS::AmazonMQ::Broker', { EngineVersion: '5.17.6' }),
        ...each(['3.12.13', '3.12'], (version) => broker('RabbitMQ', version)),
      },
      unknown: { imported: broker('ACTIVEMQ', imported) },
    },
  }),
});
