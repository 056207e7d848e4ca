import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MQ-04',
  title: 'Message broker takes minor versions by itself',
  severity: 'low',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::AmazonMQ::Broker'],
  check(resource) {
    return expectOn(resource.get('AutoMinorVersionUpgrade'), 'taking minor versions');
  },
  docs: () => ({
    rationale: 'Minor versions bring repairs of known holes.',
    remediation: 'Set `AutoMinorVersionUpgrade` to true.',

    examples: {
      pass: { on: one('AWS::AmazonMQ::Broker', { AutoMinorVersionUpgrade: true }) },
      fail: { omitted: one('AWS::AmazonMQ::Broker') },
    },
  }),
});
