import { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket, CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { PrivateBucket, TlsOnlyBucket } from '../../lib';
import { only, synthesized } from './synth';

const blocked = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};
const tls = [
  expect.objectContaining({
    Effect: 'Deny',
    Action: 's3:*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }),
  expect.objectContaining({
    Effect: 'Deny',
    Action: 's3:*',
    Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
  }),
];
const own = new PolicyStatement({
  principals: [new AnyPrincipal()],
  actions: ['s3:GetObject'],
  resources: ['*'],
});

test.each([
  [
    "CDK's",
    (stack: Stack) => void new Bucket(stack, 'B', { publicReadAccess: false }).with(new PrivateBucket()),
  ],
  [
    "CloudFormation's",
    (stack: Stack) =>
      void new CfnBucket(stack, 'B', { accessControl: 'PublicRead' }).with(new PrivateBucket()),
  ],
])('a bucket of %s kind becomes private, whatever it was', (_, build) => {
  const bucket = only(synthesized(build), 'AWS::S3::Bucket');
  expect(bucket.PublicAccessBlockConfiguration).toEqual(blocked);
  expect(bucket.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
  expect(bucket.AccessControl).toBeUndefined();
});

test.each([
  ["CDK's", (stack: Stack) => new Bucket(stack, 'B').with(new TlsOnlyBucket())],
  ["CloudFormation's", (stack: Stack) => new CfnBucket(stack, 'B').with(new TlsOnlyBucket())],
])('a bucket of %s kind refuses what does not use TLS 1.2', (_, build) => {
  const policy = only(
    synthesized((stack) => void build(stack)),
    'AWS::S3::BucketPolicy',
  );
  expect(policy.PolicyDocument).toEqual(expect.objectContaining({ Statement: tls }));
});

test("the refusals join the policy that CDK's bucket gets before or after", () => {
  const template = synthesized((stack) => {
    const bucket = new Bucket(stack, 'B');
    bucket.with(new TlsOnlyBucket());
    bucket.addToResourcePolicy(own);
  });
  const policy = only(template, 'AWS::S3::BucketPolicy');
  expect(policy.PolicyDocument).toEqual(
    expect.objectContaining({ Statement: [...tls, expect.objectContaining({ Action: 's3:GetObject' })] }),
  );
});

test.each([
  ['by reference', (bucket: CfnBucket) => bucket.ref],
  ['by its name', () => 'invoices'],
])('the refusals join the policy that names the bucket %s', (_, name) => {
  const template = synthesized((stack) => {
    const bucket = new CfnBucket(stack, 'B', { bucketName: 'invoices' });
    new CfnBucketPolicy(stack, 'P', {
      bucket: name(bucket),
      policyDocument: { Statement: [own.toStatementJson()] },
    });
    bucket.with(new TlsOnlyBucket());
  });
  const policy = only(template, 'AWS::S3::BucketPolicy');
  expect(policy.PolicyDocument).toEqual(
    expect.objectContaining({ Statement: [expect.objectContaining({ Action: 's3:GetObject' }), ...tls] }),
  );
});

test('a policy of another bucket is left alone', () => {
  const template = synthesized((stack) => {
    const other = new CfnBucket(stack, 'Other');
    new CfnBucketPolicy(stack, 'P', {
      bucket: other.ref,
      policyDocument: { Statement: [own.toStatementJson()] },
    });
    new CfnBucket(stack, 'B').with(new TlsOnlyBucket());
  });
  const policies = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::S3::BucketPolicy');
  expect(policies).toHaveLength(2);
});

test('nothing but buckets is touched', () => {
  const stack = new Stack();
  expect(new PrivateBucket().supports(stack)).toBe(false);
  expect(new TlsOnlyBucket().supports(stack)).toBe(false);
});
