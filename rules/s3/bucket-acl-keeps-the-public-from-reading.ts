import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-10',
  title: 'S3 bucket ACL gives the public no right to read',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.2'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const acl = resource.get('AccessControl');
    return acl.is('PublicRead')
      ? fail(acl, 'anyone may list the bucket and read what is public in it')
      : pass();
  },
  docs: () => ({
    rationale:
      'A public ACL shows the name of every object to the whole internet. Web content belongs behind CloudFront with origin access control, which needs no public bucket.',
    remediation: 'Remove `AccessControl`, or set it to `Private`, and serve content through CloudFront.',
    examples: {
      pass: {
        omitted: subject(),
        private: subject({ AccessControl: 'Private' }),
      },
      fail: {
        public: subject({ AccessControl: 'PublicRead' }),
        'a website': subject({
          AccessControl: 'PublicRead',
          WebsiteConfiguration: { IndexDocument: 'index.html' },
        }),
        'public outside production': staged(
          subject({ AccessControl: inProduction('Private', 'PublicRead') }),
        ),
      },
      unknown: {
        imported: subject({ AccessControl: imported }),
      },
    },
  }),
});
