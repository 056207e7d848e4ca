import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-19',
  title: "REST API's deployment encrypts the cache of the stage that it makes",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Deployment'],
  check(resource) {
    const stage = resource.get('StageDescription');
    const cached = stage.get('CacheClusterEnabled').isTrue() || stage.get('CachingEnabled').isTrue();
    return [
      ...(cached ? expectOn(stage.get('CacheDataEncrypted'), 'the encryption of cached answers') : pass()),
      ...stage
        .get('MethodSettings')
        .each((item) =>
          item.get('CachingEnabled').isTrue()
            ? expectOn(item.get('CacheDataEncrypted'), 'the encryption of cached answers')
            : pass(),
        ),
    ];
  },
  docs: () => ({
    rationale: 'A cache holds answers of users, for up to an hour.',
    remediation: 'Set `StageDescription.CacheDataEncrypted` to true.',

    examples: {
      pass: {
        encrypted: one('AWS::ApiGateway::Deployment', {
          StageDescription: { CacheClusterEnabled: true, CacheDataEncrypted: true },
        }),
        'no cache': one('AWS::ApiGateway::Deployment'),
        'an encrypted cache of one method': one('AWS::ApiGateway::Deployment', {
          StageDescription: {
            MethodSettings: [{ CachingEnabled: true, CacheDataEncrypted: true }, { HttpMethod: 'GET' }],
          },
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Deployment', { StageDescription: { CacheClusterEnabled: true } }),
        off: one('AWS::ApiGateway::Deployment', {
          StageDescription: { CachingEnabled: true, CacheDataEncrypted: false },
        }),
        'a cache of one method, in plain text': one('AWS::ApiGateway::Deployment', {
          StageDescription: { MethodSettings: [{ CachingEnabled: true }] },
        }),
      },
    },
  }),
});
