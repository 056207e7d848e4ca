import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-MQ-03',
  title: 'Message broker writes a log',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::AmazonMQ::Broker'],
  check(resource) {
    return [
      ...expectOn(resource.get('Logs.General'), 'the general log'),
      ...(resource.get('EngineType').is('RABBITMQ', 'RabbitMQ')
        ? pass()
        : expectOn(resource.get('Logs.Audit'), 'the audit log')),
    ];
  },
  docs: () => ({
    rationale: 'Who changed users and queues is told by the log only.',
    remediation: 'Set `Logs.General`, and for ActiveMQ `Logs.Audit`, to true.',

    examples: {
      pass: {
        both: one('AWS::AmazonMQ::Broker', { EngineType: 'ACTIVEMQ', Logs: { General: true, Audit: true } }),
        'one, which is all that RabbitMQ has': one('AWS::AmazonMQ::Broker', {
          EngineType: 'RABBITMQ',
          Logs: { General: true },
        }),
        'the other spelling of RabbitMQ': one('AWS::AmazonMQ::Broker', {
          EngineType: 'RabbitMQ',
          Logs: { General: true },
        }),
      },
      fail: { omitted: one('AWS::AmazonMQ::Broker') },
    },
  }),
});
