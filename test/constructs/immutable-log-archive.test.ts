import { App, Duration, Lazy, LegacyStackSynthesizer, NestedStack, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ImmutableLogArchive, Waiver } from '../../lib';
import { refuses } from '../refuses';
import { codeOf, env, only, synthesized } from './synth';

const year = { Days: 365, Mode: 'COMPLIANCE' };
const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
const archive = (props = {}) => synthesized((stack) => void new ImmutableLogArchive(stack, 'Audit', props));
const lockOf = (props = {}) => only(archive(props), 'AWS::S3::Bucket', 'AuditBucket').ObjectLockConfiguration;
const build = (props: object) => () => new ImmutableLogArchive(new Stack(), 'Audit', props);

test('every object is locked in compliance mode for a year', () => {
  expect(lockOf()).toEqual({ ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: year } });
});

test('a longer retention is kept as it is given, and nothing expires before it ends', () => {
  const bucket = only(archive({ retention: Duration.days(2555) }), 'AWS::S3::Bucket', 'AuditBucket');
  expect(bucket.ObjectLockConfiguration).toEqual(
    expect.objectContaining({ Rule: { DefaultRetention: { ...year, Days: 2555 } } }),
  );
  expect(JSON.stringify(bucket.LifecycleConfiguration)).not.toContain('365');
});

refuses('OPS-01', 'a retention below a year without a reason', () => {
  expect(codeOf(build({ retention: Duration.days(364) }))).toBe('retention-too-short');
});

test.each([
  ['zero days', { retention: Duration.days(0) }, 'retention-invalid'],
  ['part of a day', { retention: Duration.hours(365 * 24 + 1) }, 'retention-invalid'],
  ['an unknown time', { retention: Duration.days(Lazy.number({ produce: () => 400 })) }, 'retention-invalid'],
  ['a reason for nothing', { shorterRetention: because }, 'waiver-not-needed'],
])('refuses %s', (_, props, code) => {
  expect(codeOf(build(props))).toBe(code);
});

test('the key is a new one that rotates, or the one that is given', () => {
  expect(only(archive(), 'AWS::KMS::Key')).toMatchObject({
    EnableKeyRotation: true,
    RotationPeriodInDays: 365,
  });
  const given = synthesized((stack) => {
    const encryptionKey = Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:eu-central-1:111111111111:key/1234');
    new ImmutableLogArchive(stack, 'Audit', { encryptionKey });
  });
  expect(Object.values(given.Resources).map(({ Type }) => Type)).not.toContain('AWS::KMS::Key');
  expect(JSON.stringify(only(given, 'AWS::S3::Bucket', 'AuditBucket').BucketEncryption)).toContain(
    'key/1234',
  );
});

test('everything that holds logs stays when the stack goes', () => {
  const kept = Object.values(archive().Resources).filter(({ Type }) => /Bucket$|Key$/.test(Type));
  expect(kept.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Retain', 'Retain', 'Retain']);
});

test('access is logged to a bucket that takes logs of this archive only', () => {
  const template = archive();
  const target = only(template, 'AWS::S3::Bucket', 'AuditBucket').LoggingConfiguration;
  expect(target).toMatchObject({ DestinationBucketName: { Ref: expect.stringMatching(/^AuditAccessLogs/) } });
  expect(only(template, 'AWS::S3::BucketPolicy', 'AuditAccessLogs').PolicyDocument).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Condition: {
          ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(/^AuditBucket/), 'Arn'] } },
          StringEquals: { 'aws:SourceAccount': env.account },
        },
      }),
    ]),
  });
});

test('a writer may put below its prefix and make data keys, and nothing else', () => {
  const template = synthesized((stack) => {
    const writer = new Role(stack, 'Writer', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    new ImmutableLogArchive(stack, 'Audit').grantWrite(writer, 'app/');
  });
  const { Statement } = Object(only(template, 'AWS::IAM::Policy').PolicyDocument);
  expect(Statement.map(({ Action }: { Action: unknown }) => Action)).toEqual([
    'kms:GenerateDataKey',
    's3:PutObject',
  ]);
  expect(JSON.stringify(Statement[1].Resource)).toContain('/app/*');
});

test('only the role that deploys may loosen the bucket, in a nested stack too', () => {
  const role = 'arn:aws:iam::111111111111:role/cdk-hnb659fds-cfn-exec-role-111111111111-eu-central-1';
  expect(JSON.stringify(archive())).toContain(role);
  expect(JSON.stringify(archive({ deploymentRoleArn: 'arn:aws:iam::111111111111:role/ours' }))).not.toContain(
    role,
  );
  const nested = new NestedStack(new Stack(new App(), 'Top', { env }), 'Nested');
  expect(() => new ImmutableLogArchive(nested, 'Audit')).not.toThrow();
});

test('refuses to guess which role deploys', () => {
  const stack = new Stack(new App(), 'Stack', { synthesizer: new LegacyStackSynthesizer() });
  expect(codeOf(() => new ImmutableLogArchive(stack, 'Audit'))).toBe('deployment-role-unknown');
});
