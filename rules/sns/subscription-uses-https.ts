import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Subscription', properties);
const topic = (Protocol: unknown) =>
  one('AWS::SNS::Topic', { Subscription: [{ Endpoint: 'www.example.com', Protocol }] });

export default defineRule({
  id: 'PC-SNS-09',
  title: 'SNS subscription delivers over HTTPS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::SNS::Subscription', 'AWS::SNS::Topic'],
  check(resource) {
    const own = resource.get('Protocol');
    const inline = resource.get('Subscription').each((item) => {
      const protocol = item.get('Protocol');
      return protocol.is('http') ? fail(protocol, 'messages are delivered over plain HTTP') : pass();
    });
    return [...(own.is('http') ? fail(own, 'messages are delivered over plain HTTP') : pass()), ...inline];
  },
  docs: () => ({
    rationale:
      "Over plain HTTP anyone on the way reads the messages, and can answer the confirmation in the receiver's place.",
    remediation: 'Set `Protocol` to `https`.',
    examples: {
      pass: {
        omitted: subject(),
        https: subject({ Protocol: 'https', Endpoint: 'https://www.example.com' }),
        'a queue': subject({ Protocol: 'sqs' }),
      },
      fail: {
        http: subject({ Protocol: 'http', Endpoint: 'http://www.example.com' }),
        'inline in the topic': topic('http'),
        'http outside production': staged(subject({ Protocol: inProduction('https', 'http') })),
      },
      unknown: {
        imported: subject({ Protocol: imported }),
      },
    },
  }),
});
