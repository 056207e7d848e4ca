import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';

/** Synthesizes a locked, encrypted bucket: what the emulator drops when nobody repairs it. */
export function lockedBucket(outdir: string): void {
  const app = new App({ outdir });
  const stack = new Stack(app, 'Small');
  new Bucket(stack, 'Archive', {
    encryptionKey: new Key(stack, 'Key', { enableKeyRotation: true }),
    objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(365)),
    versioned: true,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  app.synth();
}
