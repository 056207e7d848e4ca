import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { sendAccessLogs } from '../../constructs/logs/send-access-logs';
import { refuses } from '../refuses';
import { env, templateOf } from './synth';

/** Who may deliver access logs to a bucket, for a source in its own stack or in another. */
function delivery(elsewhere: boolean): unknown[] {
  const app = new App();
  const home = new Stack(app, 'Home', { env });
  const target = new Bucket(home, 'Target');
  const source = new Bucket(elsewhere ? new Stack(app, 'Elsewhere', { env }) : home, 'Source');
  sendAccessLogs(source, target, 'files/');
  const policies = Object.values(templateOf(home).Resources).filter(
    ({ Type }) => Type === 'AWS::S3::BucketPolicy',
  );
  return policies.flatMap(({ Properties }) => Object(Properties['PolicyDocument']).Statement);
}

test('access logs are taken of the bucket that is named, where it stands in the same stack', () => {
  const sourceArn = { 'Fn::GetAtt': [expect.stringMatching(/^Source/), 'Arn'] };
  expect(delivery(false)).toMatchObject([{ Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } } }]);
});

refuses(
  'DAT-02',
  'access logs of other accounts, and outside the prefix, where the bucket cannot be named',
  () => {
    expect(delivery(true)).toMatchObject([
      {
        Action: 's3:PutObject',
        Condition: { StringEquals: { 'aws:SourceAccount': env.account } },
        Resource: { 'Fn::Join': ['', [expect.anything(), '/files/*']] },
      },
    ]);
  },
);
