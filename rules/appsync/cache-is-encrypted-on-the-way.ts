import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-10',
  title: "GraphQL API's cache is reached over TLS",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::AppSync::ApiCache'],
  check(resource) {
    return expectOn(resource.get('TransitEncryptionEnabled'), 'the encryption on the way');
  },
  docs: () => ({
    rationale: 'Answers of users cross the network to the cache in the clear otherwise.',
    remediation: 'Set `TransitEncryptionEnabled` to true.',

    examples: {
      pass: { encrypted: one('AWS::AppSync::ApiCache', { TransitEncryptionEnabled: true }) },
      fail: { omitted: one('AWS::AppSync::ApiCache') },
    },
  }),
});
