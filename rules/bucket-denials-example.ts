import { resources } from './example';
import { type Example } from './rule';

/** A locked bucket and, where there are statements, its policy; `Subject` is the bucket. */
export function lockedBucket(...statements: readonly Example[]): Example {
  return resources({
    Subject: ['AWS::S3::Bucket', { ObjectLockEnabled: true }],
    ...policyOf(statements),
  });
}

/** A bucket that receives the access logs of another; `Subject` is the one that receives. */
export function accessLogs(properties: Example = {}, ...statements: readonly Example[]): Example {
  return resources({
    Subject: ['AWS::S3::Bucket', properties],
    Source: ['AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: { Ref: 'Subject' } } }],
    ...policyOf(statements),
  });
}

/** A Deny for everyone on the bucket and its objects. */
export function denial(action: unknown, more: Example = {}): Example {
  return { Effect: 'Deny', Principal: '*', Action: action, Resource: [bucketItself, itsObjects], ...more };
}

export const bucketItself: Example = { 'Fn::GetAtt': ['Subject', 'Arn'] };
export const itsObjects: Example = { 'Fn::Sub': '${Subject.Arn}/*' };

function policyOf(statements: readonly Example[]): Record<string, readonly [string, Example]> {
  if (statements.length === 0) return {};
  const policy = { Bucket: { Ref: 'Subject' }, PolicyDocument: { Statement: statements } };
  return { SubjectPolicy: ['AWS::S3::BucketPolicy', policy] };
}

/** A bucket with a lock and a key of the customer's, under a policy of these statements. */
export const lockedBucketUnderKey = (...Statement: Example[]) =>
  resources({
    Subject: [
      'AWS::S3::Bucket',
      {
        ObjectLockEnabled: true,
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'arn:aws:kms:key' } },
          ],
        },
      },
    ],
    ...(Statement.length > 0 && {
      Policy: [
        'AWS::S3::BucketPolicy',
        { Bucket: { Ref: 'Subject' }, PolicyDocument: { Statement } },
      ] as const,
    }),
  });
