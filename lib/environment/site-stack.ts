import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type Construct } from 'constructs';
import { FirewallScope } from '../../constructs/edge/firewall/traffic';
import { HardenedDistribution } from '../../constructs/edge/hardened-distribution';
import { WebFirewall } from '../../constructs/edge/web-firewall';
import { type Config, type SiteConfig } from './config';

/** A site of static files: where the pages of an application begin. In us-east-1, as CloudFront wants it. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, site: SiteConfig, props: StackProps) {
    super(scope, id, { ...props, env: { ...props.env, region: 'us-east-1' } });
    const logRetention = Duration.days(Math.max(365, config.retentionDays));
    const distribution = new HardenedDistribution(this, 'Site', {
      domainNames: site.domainNames,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', site.certificateArn),
      webFirewall: new WebFirewall(this, 'Firewall', { scope: FirewallScope.CLOUDFRONT, logRetention }),
      countries: site.countries,
    });
    new CfnOutput(this, 'SiteBucket', {
      value: distribution.siteBucket?.bucketName ?? '',
      description: 'Bucket for the files of the site',
    });
    new CfnOutput(this, 'SiteAddress', {
      value: distribution.distribution.distributionDomainName,
      description: 'Where the records of the site point to',
    });
  }
}
