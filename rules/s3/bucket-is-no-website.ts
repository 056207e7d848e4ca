import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-34',
  title: 'S3 bucket is no website',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const value = resource.get('WebsiteConfiguration');
    return value.isAbsent() ? pass() : fail(value, 'it serves a website, over plain HTTP and to everybody');
  },
  docs: () => ({
    rationale:
      'The website endpoint of S3 speaks no TLS and needs a public bucket. CloudFront serves the same files over TLS from a private one.',
    remediation:
      'Remove `WebsiteConfiguration` and serve the bucket through CloudFront with origin access control.',
    whenNotToUse: 'For a bucket that only redirects a host name.',
    examples: {
      pass: {
        omitted: subject(),
      },
      fail: {
        set: subject({ WebsiteConfiguration: { IndexDocument: 'index.html' } }),
        'set outside production': staged(
          subject({
            WebsiteConfiguration: inProduction({ Ref: 'AWS::NoValue' }, { IndexDocument: 'index.html' }),
          }),
        ),
      },
    },
  }),
});
