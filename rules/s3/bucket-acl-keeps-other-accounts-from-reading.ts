import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-11',
  title: 'S3 bucket ACL gives nothing to all AWS customers',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.2'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const acl = resource.get('AccessControl');
    return acl.is('AuthenticatedRead') ? fail(acl, 'anyone with any AWS account may read') : pass();
  },
  docs: () => ({
    rationale:
      'Authenticated means any AWS account of the world, and an account costs an e-mail address. It is as good as public.',
    remediation: 'Remove `AccessControl`, or set it to `Private`; name accounts in a bucket policy.',
    examples: {
      pass: {
        omitted: subject(),
        private: subject({ AccessControl: 'Private' }),
      },
      fail: {
        'all customers': subject({ AccessControl: 'AuthenticatedRead' }),
        'all customers outside production': staged(
          subject({ AccessControl: inProduction('Private', 'AuthenticatedRead') }),
        ),
      },
      unknown: {
        imported: subject({ AccessControl: imported }),
      },
    },
  }),
});
