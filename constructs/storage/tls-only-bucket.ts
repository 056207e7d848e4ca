import { Mixin, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket, CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { BucketPolicyStatements } from 'aws-cdk-lib/aws-s3/mixins';
import { type IConstruct } from 'constructs';

/**
 * Makes a bucket refuse every request that does not use TLS 1.2 or better.
 *
 * Works on any bucket, of CDK's or of CloudFormation's kind, and adds to the bucket policy that is already there.
 *
 * @example
 * new Bucket(this, 'Invoices').with(new TlsOnlyBucket());
 */
export class TlsOnlyBucket extends Mixin {
  /** Whether the construct is a bucket. */
  public override supports(construct: IConstruct): boolean {
    return CfnBucket.isCfnBucket(construct);
  }

  /** Adds the refusals to the bucket's policy, or gives the bucket one. */
  public override applyTo(construct: IConstruct): void {
    if (!CfnBucket.isCfnBucket(construct)) return;
    const statements = refusals(construct);
    const owner = construct.node.scope;
    if (owner instanceof Bucket && owner.node.defaultChild === construct) {
      for (const statement of statements) owner.addToResourcePolicy(statement);
      return;
    }
    // A bucket has one policy only: a second resource would overwrite the first.
    const existing = policyOf(construct);
    if (existing !== undefined) existing.with(new BucketPolicyStatements(statements));
    else
      new CfnBucketPolicy(construct, 'TlsOnly', {
        bucket: construct.ref,
        policyDocument: new PolicyDocument({ statements }),
      });
  }
}

function refusals(bucket: CfnBucket): PolicyStatement[] {
  const refuse = (sid: string, conditions: Record<string, Record<string, string>>): PolicyStatement =>
    new PolicyStatement({
      sid,
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:*'],
      resources: [bucket.attrArn, `${bucket.attrArn}/*`],
      conditions,
    });
  return [
    refuse('RefuseWithoutTls', { Bool: { 'aws:SecureTransport': 'false' } }),
    refuse('RefuseOldTls', { NumericLessThan: { 's3:TlsVersion': '1.2' } }),
  ];
}

function policyOf(bucket: CfnBucket): CfnBucketPolicy | undefined {
  const stack = Stack.of(bucket);
  const names = [bucket.ref, bucket.bucketName]
    .filter((name) => name !== undefined)
    .map((name) => JSON.stringify(stack.resolve(name)));
  return stack.node
    .findAll()
    .filter((node) => CfnBucketPolicy.isCfnBucketPolicy(node))
    .find((policy) => names.includes(JSON.stringify(stack.resolve(policy.bucket))));
}
