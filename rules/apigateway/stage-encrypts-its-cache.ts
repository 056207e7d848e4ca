import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-12',
  title: "REST API's stage encrypts what it caches",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['APIGateway.5'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    return resource
      .get('MethodSettings')
      .each((item) =>
        item.get('CachingEnabled').isTrue()
          ? expectOn(item.get('CacheDataEncrypted'), 'the encryption of cached answers')
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'A cache holds answers of users, for up to an hour.',
    remediation: 'Set `MethodSettings[].CacheDataEncrypted` to true.',

    examples: {
      pass: {
        encrypted: one('AWS::ApiGateway::Stage', {
          CacheClusterEnabled: true,
          MethodSettings: [{ CachingEnabled: true, CacheDataEncrypted: true }],
        }),
        'no cache': one('AWS::ApiGateway::Stage', { MethodSettings: [{ HttpMethod: '*' }] }),
      },
      fail: { omitted: one('AWS::ApiGateway::Stage', { MethodSettings: [{ CachingEnabled: true }] }) },
    },
  }),
});
