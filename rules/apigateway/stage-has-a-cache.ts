import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-13',
  title: "REST API's stage has a cache",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    return expectOn(resource.get('CacheClusterEnabled'), 'the cache');
  },
  docs: () => ({
    rationale: 'A cache answers a flood of equal requests before it reaches what is behind.',
    remediation: 'Set `CacheClusterEnabled` to true.',
    whenNotToUse: 'For answers that differ for each user, or behind CloudFront.',
    examples: {
      pass: { on: one('AWS::ApiGateway::Stage', { CacheClusterEnabled: true }) },
      fail: {
        omitted: one('AWS::ApiGateway::Stage'),
        off: one('AWS::ApiGateway::Stage', { CacheClusterEnabled: false }),
      },
    },
  }),
});
