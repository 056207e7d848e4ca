import { eachStatement } from '../../template/policy';
import { imported, one } from '../example';
import { openList } from '../open-bucket';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({
    PolicyDocument: {
      Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Resource: 'arn:aws:s3:::data', ...statement },
    },
  });

export default defineRule({
  id: 'PC-S3-14',
  title: 'S3 bucket policy lets nobody unnamed list objects',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.2'] },
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const action = openList(statement);
      return action === undefined
        ? pass()
        : fail(statement.value.get('Principal'), `anyone may call ${action}`);
    });
  },
  docs: () => ({
    rationale:
      'A listing tells a stranger what there is to take, backups and forgotten uploads included. Even a public website needs no listing.',
    remediation: 'Name accounts or roles in `Principal` of statements that allow `s3:ListBucket`.',
    examples: {
      pass: {
        'every action, which the rule about writing judges': policy({ Action: '*' }),
        'no statement': subject(),
        'anyone may read': policy({ Action: 's3:GetObject' }),
      },
      fail: {
        listing: policy({ Action: 's3:ListBucket' }),
        'a wildcard': policy({ Action: ['s3:List*'] }),
        'a wildcard inside the name': policy({ Action: 's3:List*' }),
      },
      unknown: {
        'an imported action': policy({ Action: imported }),
      },
    },
  }),
});
