import { testPattern } from '../../template/policy';
import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-06',
  title: 'CodeBuild project fetches its source over checked TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-01', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const sources = [resource.get('Source'), ...resource.get('SecondarySources').items()];
    return sources.flatMap((source) => [
      ...expectNotOn(source.get('InsecureSsl'), 'the switch that leaves certificates unchecked'),
      ...(testPattern(source.get('Location'), 'is plain HTTP', (text) => /^http:\/\//i.test(text))
        ? fail(source.get('Location'), 'the source is fetched over plain HTTP')
        : pass()),
    ]);
  },
  docs: () => ({
    rationale: 'Whoever is on the way puts his own source in, and your pipeline builds and signs it.',
    remediation: 'Use an `https` address, and set `Source.InsecureSsl` to false.',

    examples: {
      pass: {
        tls: one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', Location: 'https://github.com/acme/shop.git' },
        }),
        'no source': one('AWS::CodeBuild::Project'),
        'a plain address within another': one('AWS::CodeBuild::Project', {
          Source: { Location: 'https://git.example.com/http://x' },
        }),
      },
      fail: {
        unchecked: one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB_ENTERPRISE', InsecureSsl: true },
        }),
        'plain, without TLS': one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', Location: 'http://git.example.com/shop.git' },
        }),
        'a second source, unchecked': one('AWS::CodeBuild::Project', {
          SecondarySources: [{ InsecureSsl: true }],
        }),
      },
    },
  }),
});
