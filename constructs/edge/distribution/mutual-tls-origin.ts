import {
  type CfnDistribution,
  OriginBase,
  OriginProtocolPolicy,
  OriginSslPolicy,
} from 'aws-cdk-lib/aws-cloudfront';

/** An address that asks the distribution for a certificate; CDK's own origins have no prop for it yet. */
export class MutualTlsOrigin extends OriginBase {
  constructor(
    domainName: string,
    private readonly clientCertificateArn: string,
  ) {
    super(domainName);
  }

  protected override renderCustomOriginConfig(): CfnDistribution.CustomOriginConfigProperty {
    return {
      originProtocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      originMtlsConfig: { clientCertificateArn: this.clientCertificateArn },
    };
  }
}
