import { ArnFormat, Stack } from 'aws-cdk-lib';
import {
  type CfnDistribution,
  OriginBase,
  type OriginBindConfig,
  type OriginBindOptions,
  S3OriginAccessControl,
  Signing,
} from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

const cloudfront = new ServicePrincipal('cloudfront.amazonaws.com');

/**
 * A private bucket that one distribution may read. CDK's own origin does the same, but warns about the policy that it writes for a
 * key of the bucket.
 */
export class PrivateBucketOrigin extends OriginBase {
  constructor(private readonly bucket: Bucket) {
    super(bucket.bucketRegionalDomainName);
  }

  public override bind(scope: Construct, options: OriginBindOptions): OriginBindConfig {
    const control = new S3OriginAccessControl(scope, 'AccessControl', { signing: Signing.SIGV4_ALWAYS });
    this.letRead(scope, options.distributionId ?? '*');
    const { originProperty, ...rest } = super.bind(scope, options);
    return {
      ...rest,
      ...(originProperty && {
        originProperty: { ...originProperty, originAccessControlId: control.originAccessControlId },
      }),
    };
  }

  protected override renderS3OriginConfig(): CfnDistribution.S3OriginConfigProperty {
    // Empty: the access control signs the requests, and no identity of the older kind is there.
    return { originAccessIdentity: '' };
  }

  private letRead(scope: Construct, distributionId: string): void {
    // The ARN says the account too. CloudFront documents no other key for its requests, and one that is missing would refuse them.
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LetDistributionRead',
        principals: [cloudfront],
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceArn': arnOf(scope, distributionId) } },
      }),
    );
    this.bucket.encryptionKey?.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LetDistributionsDecrypt',
        principals: [cloudfront],
        actions: ['kms:Decrypt'],
        resources: ['*'],
        // Which distribution cannot be said: it needs the bucket, the bucket the key, and the key its policy. The bucket's policy says it.
        conditions: { ArnLike: { 'aws:SourceArn': arnOf(scope, '*') } },
      }),
    );
  }
}

function arnOf(scope: Construct, resourceName: string): string {
  return Stack.of(scope).formatArn({
    service: 'cloudfront',
    region: '',
    resource: 'distribution',
    resourceName,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
