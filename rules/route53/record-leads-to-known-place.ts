import { testPattern } from '../../template/policy';
import { one, each, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-R53-03',
  title: 'Record leads to no place that others can take',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Route53::RecordSet'],
  check(resource) {
    if (!resource.get('Type').is('CNAME')) return pass();
    return resource
      .get('ResourceRecords')
      .each((record) =>
        testPattern(record, 'is a place that others can take', (text) =>
          /\.(?:s3[.-][\w.-]*amazonaws\.com|cloudfront\.net|elasticbeanstalk\.com|azurewebsites\.net|github\.io|herokuapp\.com)\.?$/.test(
            text,
          ),
        ) && record.targets().length === 0
          ? fail(
              record,
              `the record leads to ${record.describe()}, which others can take when it is given up`,
            )
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'When the place behind a record is given up, the next one who takes it speaks in your name.',
    remediation: 'Use an alias with `AliasTarget`, by reference to the resource.',
    whenNotToUse: 'For places that you have kept for sure.',
    examples: {
      pass: {
        alias: one('AWS::Route53::RecordSet', {
          Type: 'A',
          AliasTarget: { DNSName: { 'Fn::GetAtt': ['Distribution', 'DomainName'] } },
        }),
        'no CNAME': one('AWS::Route53::RecordSet'),
        'another kind of record': one('AWS::Route53::RecordSet', {
          Type: 'TXT',
          ResourceRecords: ['files.s3.amazonaws.com'],
        }),
        ...each(['www.example.com', 'x.s3.amazonaws.com.example.com', 'github.io'], (record) =>
          one('AWS::Route53::RecordSet', { Type: 'CNAME', ResourceRecords: [record] }),
        ),
        'a bucket of the template': resources({
          Files: ['AWS::S3::Bucket'],
          Subject: [
            'AWS::Route53::RecordSet',
            { Type: 'CNAME', ResourceRecords: [{ 'Fn::GetAtt': ['Files', 'DomainName'] }] },
          ],
        }),
      },
      fail: {
        'a bucket, without a reference': one('AWS::Route53::RecordSet', {
          Type: 'CNAME',
          ResourceRecords: ['files.s3.amazonaws.com'],
        }),
        ...each(
          [
            'files.s3-website.eu-central-1.amazonaws.com',
            'files.s3.eu-central-1.amazonaws.com.',
            'd1.cloudfront.net',
            'x.elasticbeanstalk.com',
            'x.azurewebsites.net',
            'x.github.io',
            'x.herokuapp.com.',
          ],
          (record) => one('AWS::Route53::RecordSet', { Type: 'CNAME', ResourceRecords: [record] }),
        ),
      },
    },
  }),
});
