import { eachStatement } from '../../template/policy';
import { expectNoAnyone } from '../anyone';
import { imported, one } from '../example';
import { openChange, openList } from '../open-bucket';
import { defineRule, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const base = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3-12',
  title: 'S3 bucket policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.2'] },
  waivable: false,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) =>
      (openChange(statement) ?? openList(statement)) ? pass() : expectNoAnyone(statement),
    );
  },
  docs: () => ({
    rationale:
      'A statement for every principal publishes what it covers to the whole internet. A referer, a user agent or the use of TLS does not say who calls.',
    remediation:
      'Name accounts or roles in `Principal`, or keep `*` with a condition on `aws:PrincipalOrgID`, `aws:SourceVpce` or the like; serve web content through CloudFront with origin access control.',
    examples: {
      pass: {
        'anyone may write, which another rule judges': policy({ Principal: '*', Action: 's3:PutObject' }),
        'no policy': subject(),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'any account': policy({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }),
        'a condition that narrows nobody': policy({
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'a condition that only holds where the key is there': policy({
          Principal: '*',
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
        }),
        'a document in a string': subject({
          PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
        'a referer can be forged': policy({
          Principal: '*',
          Condition: { StringLike: { 'aws:Referer': 'https://example.com/*' } },
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
