import { eachStatement } from '../../template/policy';
import { imported, one } from '../example';
import { openChange } from '../open-bucket';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({
    PolicyDocument: {
      Statement: { Effect: 'Allow', Principal: '*', Resource: 'arn:aws:s3:::data/*', ...statement },
    },
  });

export default defineRule({
  id: 'PC-S3-13',
  title: 'S3 bucket policy lets nobody unnamed write or delete',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.3'] },
  waivable: false,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const action = openChange(statement);
      return action === undefined
        ? pass()
        : fail(statement.value.get('Principal'), `anyone may call ${action}`);
    });
  },
  docs: () => ({
    rationale:
      'Anonymous writers can replace what you serve, delete it, fill the bucket at your cost, or open it further. Uploads from outside go through presigned requests.',
    remediation: 'Name accounts or roles in `Principal` of every statement that allows writing.',
    examples: {
      pass: {
        'no statement': subject(),
        'anyone may read': policy({ Action: 's3:GetObject' }),
        'a named writer': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:role/upload' },
          Action: 's3:PutObject',
        }),
        'everyone of one organization': policy({
          Action: 's3:PutObject',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
      },
      fail: {
        uploads: policy({ Action: ['s3:GetObject', 's3:PutObject'] }),
        deletions: policy({ Action: 's3:DeleteObject' }),
        'a wildcard that covers writes': policy({ Action: 's3:*Object' }),
        'every action': policy({ Action: '*' }),
        'all but reading': policy({ NotAction: 's3:GetObject' }),
      },
      unknown: {
        'an imported action': policy({ Action: imported }),
      },
    },
  }),
});
