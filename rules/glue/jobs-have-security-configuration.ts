import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-06',
  title: 'Glue job, crawler or endpoint has a security configuration',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Glue::Job', 'AWS::Glue::Crawler', 'AWS::Glue::DevEndpoint'],
  check(resource) {
    const name =
      resource.type === 'AWS::Glue::Job' || resource.type === 'AWS::Glue::DevEndpoint'
        ? 'SecurityConfiguration'
        : 'CrawlerSecurityConfiguration';
    return expectSet(resource.get(name), 'the security configuration');
  },
  docs: () => ({
    rationale:
      'Results, logs and bookmarks are encrypted as the security configuration says; without one they are not with a key of yours.',
    remediation:
      'Set `SecurityConfiguration` (for crawlers `CrawlerSecurityConfiguration`) to an `AWS::Glue::SecurityConfiguration`.',

    examples: {
      pass: {
        job: one('AWS::Glue::Job', { SecurityConfiguration: { Ref: 'Security' } }),
        crawler: one('AWS::Glue::Crawler', { CrawlerSecurityConfiguration: { Ref: 'Security' } }),
        'an endpoint': one('AWS::Glue::DevEndpoint', { SecurityConfiguration: { Ref: 'Security' } }),
      },
      fail: { omitted: one('AWS::Glue::Job'), 'an endpoint without one': one('AWS::Glue::DevEndpoint') },
    },
  }),
});
