import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MQ-01',
  title: 'Message broker is not public',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::AmazonMQ::Broker'],
  check(resource) {
    return expectNotOn(resource.get('PubliclyAccessible'), 'public access');
  },
  docs: () => ({
    rationale: 'Everybody tries passwords there, on a console too. Messages are the inside of your system.',
    remediation: 'Set `PubliclyAccessible` to false.',

    examples: {
      pass: {
        private: one('AWS::AmazonMQ::Broker', { PubliclyAccessible: false }),
        omitted: one('AWS::AmazonMQ::Broker'),
      },
      fail: { public: one('AWS::AmazonMQ::Broker', { PubliclyAccessible: true }) },
    },
  }),
});
