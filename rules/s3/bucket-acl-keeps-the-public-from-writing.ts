import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-09',
  title: 'S3 bucket ACL gives the public no right to write',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.3'] },
  waivable: false,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const acl = resource.get('AccessControl');
    return acl.is('PublicReadWrite') ? fail(acl, 'anyone may list, add, replace and delete objects') : pass();
  },
  docs: () => ({
    rationale:
      'Whoever may write may replace what you serve and store what you will be held liable for. No use of S3 needs anonymous writers: uploads go through presigned requests.',
    remediation: 'Remove `AccessControl`, or set it to `Private`.',
    examples: {
      pass: {
        omitted: subject(),
        private: subject({ AccessControl: 'Private' }),
      },
      fail: {
        public: subject({ AccessControl: 'PublicReadWrite' }),
        'public even with a partial block': subject({
          AccessControl: 'PublicReadWrite',
          PublicAccessBlockConfiguration: { BlockPublicPolicy: true },
        }),
        'public outside production': staged(
          subject({ AccessControl: inProduction('Private', 'PublicReadWrite') }),
        ),
      },
      unknown: {
        imported: subject({ AccessControl: imported }),
      },
    },
  }),
});
