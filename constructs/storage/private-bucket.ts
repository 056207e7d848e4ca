import { Mixin } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type IConstruct } from 'constructs';

/**
 * Makes a bucket private: public access is blocked in all four ways, and ACLs are off.
 *
 * Works on any bucket, of CDK's or of CloudFormation's kind.
 *
 * @example
 * new Bucket(this, 'Invoices').with(new PrivateBucket());
 */
export class PrivateBucket extends Mixin {
  /** Whether the construct is a bucket. */
  public override supports(construct: IConstruct): boolean {
    return CfnBucket.isCfnBucket(construct);
  }

  /** Sets the properties; what was set before is replaced. */
  public override applyTo(construct: IConstruct): void {
    if (!CfnBucket.isCfnBucket(construct)) return;
    construct.publicAccessBlockConfiguration = {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    };
    construct.ownershipControls = { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] };
    construct.accessControl = undefined;
  }
}
