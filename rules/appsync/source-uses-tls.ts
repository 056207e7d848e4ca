import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-11',
  title: 'GraphQL API reaches HTTP sources over TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::AppSync::DataSource'],
  check(resource) {
    const endpoint = resource.get('HttpConfig.Endpoint');
    return testPattern(endpoint, 'is plain HTTP', (text) => /^http:\/\//i.test(text))
      ? fail(endpoint, `the source is ${endpoint.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'What resolvers send and get crosses the network in the clear otherwise.',
    remediation: 'Use `https://` in `HttpConfig.Endpoint`.',

    examples: {
      pass: {
        tls: one('AWS::AppSync::DataSource', { HttpConfig: { Endpoint: 'https://backend.example.com' } }),
        'no HTTP': one('AWS::AppSync::DataSource'),
        'a plain address within another': one('AWS::AppSync::DataSource', {
          HttpConfig: { Endpoint: 'https://backend.example.com/http://x' },
        }),
      },
      fail: {
        'plain, without TLS': one('AWS::AppSync::DataSource', {
          HttpConfig: { Endpoint: 'http://backend.example.com' },
        }),
      },
    },
  }),
});
