import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const limited = (changes: Record<string, unknown>) =>
  one('AWS::ApiGateway::Stage', {
    MethodSettings: [
      {
        HttpMethod: '*',
        ResourcePath: '/*',
        ThrottlingRateLimit: 100,
        ThrottlingBurstLimit: 200,
        ...changes,
      },
    ],
  });

export default defineRule({
  id: 'PC-APIGW-27',
  title: "REST API's stage limits the rate of all calls",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    const settings = resource.get('MethodSettings');
    const isLimited = settings.some(
      (item) =>
        item.get('HttpMethod').is('*') &&
        item.get('ResourcePath').is('/*') &&
        item.get('ThrottlingRateLimit').isAtLeast(0.1),
    );
    return isLimited ? pass() : fail(settings, 'no rate is set for every method of every path');
  },
  docs: () => ({
    rationale: 'Without a rate of its own one API uses up the limit of the account, and others stop.',
    remediation: 'Set `MethodSettings[].ThrottlingRateLimit` and `ThrottlingBurstLimit` for `/*` and `*`.',
    whenNotToUse: 'Where usage plans limit every caller.',
    examples: {
      pass: {
        limited: limited({}),
        'a path limited further': one('AWS::ApiGateway::Stage', {
          MethodSettings: [
            { HttpMethod: 'POST', ResourcePath: '/~1login', ThrottlingRateLimit: 5 },
            { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100 },
          ],
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Stage'),
        'one method': limited({ HttpMethod: 'GET' }),
        'one path': limited({ ResourcePath: '/~1login' }),
        'no rate': limited({ ThrottlingRateLimit: 0 }),
      },
    },
  }),
});
