import { Stack, Token } from 'aws-cdk-lib';
import {
  Distribution,
  GeoRestriction,
  HttpVersion,
  type IDistribution,
  SecurityPolicyProtocol,
  SSLMethod,
} from 'aws-cdk-lib/aws-cloudfront';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { customerKey } from '../customer-key';
import { PortcullisError } from '../../waivers';
import { acknowledge } from '../acknowledge';
import { accept } from '../waivers/accept';
import { DistributionLogs } from './distribution/access-logs';
import { behavior } from './distribution/behavior';
import { EdgeOrigin } from './distribution/edge-origin';
import { checkedFirewall } from './distribution/firewall';
import { type HardenedDistributionProps } from './distribution/props';
import { siteBucket } from './distribution/site-bucket';
import { SecurityHeaders } from './security-headers';

/**
 * Defines a CloudFront distribution that is the only way to its origins, stands behind a web firewall, and sends every answer with
 * headers that confine it in the browser.
 *
 * Viewers come over TLS 1.3 under a certificate of yours. Buckets and function URLs take requests that the distribution signed, load
 * balancers stay in private subnets, APIs ask for its certificate. Requests by which pages of other sites would change something are
 * refused, and access is logged without queries and cookies, where codes and tokens travel. Deploy it in us-east-1.
 *
 * @controls NET-01 NET-05 DAT-03 OPS-01
 *
 * @example
 * new HardenedDistribution(this, 'Site', {
 *   domainNames: ['www.example.com'],
 *   certificate,
 *   webFirewall: new WebFirewall(this, 'Firewall', { scope: FirewallScope.CLOUDFRONT }),
 *   headers: new SecurityHeaders(this, 'Headers', { csp: Csp.forFolder('site/dist') }),
 * });
 */
export class HardenedDistribution extends Construct {
  /** The distribution. */
  public readonly distribution: IDistribution;
  /** The bucket that access is logged to. */
  public readonly accessLogs: IBucket;
  private files?: Bucket;
  private readonly headers: SecurityHeaders;
  private readonly edge: Distribution;

  /**
   * Makes the distribution, its logs, and its bucket if it has none.
   *
   * @throws an error whose `code` is `distribution-region-refused`, `domain-names-missing`, `firewall-missing`, `web-acl-refused` or
   * `nonce-refused`, or begins with `firewall-`
   */
  constructor(scope: Construct, id: string, props: HardenedDistributionProps) {
    super(scope, id);
    checkRegion(this);
    checkNames(props.domainNames);
    const putBehind = checkedFirewall(props.webFirewall, props.webAclArn);
    const key = customerKey(this, 'Key', `Encrypts the files and the logs of ${this.node.path}`);
    const logs = new DistributionLogs(this, 'AccessLogs', key);
    this.accessLogs = logs.bucket;
    this.headers = props.headers ?? new SecurityHeaders(this, 'Headers');
    const origin = props.origin ?? this.filesOf(key, logs);
    this.edge = new Distribution(this, 'Distribution', {
      comment: `Serves ${this.node.path}`,
      defaultBehavior: behavior(origin, this.headers),
      ...(origin._traits.cached && { defaultRootObject: 'index.html' }),
      domainNames: props.domainNames,
      certificate: props.certificate,
      minimumProtocolVersion:
        props.withTls12 === undefined
          ? SecurityPolicyProtocol.TLS_V1_3_2025
          : SecurityPolicyProtocol.TLS_V1_2_2025,
      sslSupportMethod: SSLMethod.SNI,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(props.countries && { geoRestriction: GeoRestriction.allowlist(...props.countries) }),
    });
    this.distribution = this.edge;
    putBehind(this.edge);
    logs.receiveFrom(this.edge);
    if (props.withTls12 !== undefined) accept(this.edge, props.withTls12, 'PC-CF-25');
    this.acknowledgeOtherTools(props.countries === undefined);
  }

  /** The bucket for static files; none where the origin is another. */
  public get siteBucket(): IBucket | undefined {
    return this.files;
  }

  /**
   * Answers a path from another origin, such as `/api/*`.
   *
   * @param headers those of the distribution, if it has none of its own
   * @throws an error whose `code` is `nonce-refused`
   */
  public addPath(pattern: string, origin: EdgeOrigin, headers?: SecurityHeaders): void {
    const { origin: from, ...options } = behavior(origin, headers ?? this.headers);
    this.edge.addBehavior(pattern, from, options);
  }

  private filesOf(key: IKey, logs: DistributionLogs): EdgeOrigin {
    this.files = siteBucket(this, 'Files', key);
    logs.watch(this.files);
    return EdgeOrigin.bucket(this.files);
  }

  private acknowledgeOtherTools(everywhere: boolean): void {
    acknowledge(
      this.edge,
      'logged by a delivery of CloudWatch Logs, to a bucket without ACLs: the property that the rule looks for needs ACLs',
      'AwsSolutions::AwsSolutions-CFR3',
    );
    if (everywhere) {
      acknowledge(
        this.edge,
        'which countries are served is for the application to say',
        'AwsSolutions::AwsSolutions-CFR1',
      );
    }
  }
}

function checkRegion(construct: Construct): void {
  const { region } = Stack.of(construct);
  if (Token.isUnresolved(region) || region === 'us-east-1') return;
  throw new PortcullisError(
    'distribution-region-refused',
    `${construct.node.path} is in ${region}: CloudFront takes certificates, web ACLs and deliveries of logs from us-east-1 alone, so give its stack that region`,
  );
}

function checkNames(domainNames: readonly string[]): void {
  if (domainNames.length > 0) return;
  throw new PortcullisError(
    'domain-names-missing',
    'domainNames is empty: under a name of CloudFront the oldest TLS versions cannot be refused, so name a host of yours',
  );
}
