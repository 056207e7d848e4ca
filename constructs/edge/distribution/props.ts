import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type Waiver } from '../../waivers/waiver';
import { type SecurityHeaders } from '../security-headers';
import { type WebFirewall } from '../web-firewall';
import { type EdgeOrigin } from './edge-origin';

export interface HardenedDistributionProps {
  /** Host names of the site, such as `www.example.com`. Point their records at the distribution. */
  readonly domainNames: string[];
  /** Certificate of the host names, in us-east-1. */
  readonly certificate: ICertificate;
  /**
   * The firewall in front of it, with scope CLOUDFRONT.
   *
   * @default - the one of `webAclArn`; without either the distribution is refused
   */
  readonly webFirewall?: WebFirewall;
  /**
   * ARN of a web ACL with scope CLOUDFRONT that somebody else keeps.
   *
   * @default - the one of `webFirewall`
   */
  readonly webAclArn?: string;
  /**
   * Where answers come from, unless a path says otherwise.
   *
   * @default - a new private bucket, encrypted under a key of the customer's, for static files
   */
  readonly origin?: EdgeOrigin;
  /**
   * Headers that confine the pages, unless a path says otherwise.
   *
   * @default - the strictest: pages load files of their own origin, and nothing inline runs
   */
  readonly headers?: SecurityHeaders;
  /**
   * Countries that are served, as two-letter codes.
   *
   * @default - all; the gate's `strict` profile then asks which (PC-CF-13)
   */
  readonly countries?: string[];
  /**
   * Serves viewers that know no TLS 1.3, over TLS 1.2 with forward secrecy.
   *
   * @default - TLS 1.3 alone
   */
  readonly withTls12?: Waiver;
}
