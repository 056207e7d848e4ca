import { Token } from 'aws-cdk-lib';
import { type Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PortcullisError } from '../../../waivers';
import { type WebFirewall } from '../web-firewall';

const globalAcl = /^arn:[\w-]+:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/;

/**
 * Puts a distribution behind the one firewall that is named.
 *
 * @throws PortcullisError `firewall-missing`, `firewall-ambiguous` or `web-acl-refused`
 */
export function checkedFirewall(
  webFirewall: WebFirewall | undefined,
  webAclArn: string | undefined,
): (distribution: Distribution) => void {
  if (webFirewall !== undefined && webAclArn !== undefined) {
    throw new PortcullisError(
      'firewall-ambiguous',
      'webFirewall and webAclArn are both given, and AWS allows one web ACL: take one out',
    );
  }
  if (webFirewall !== undefined) return (distribution) => webFirewall.protect(distribution);
  if (webAclArn === undefined) {
    throw new PortcullisError(
      'firewall-missing',
      'no web firewall is named: give webFirewall, a WebFirewall with scope CLOUDFRONT, or the webAclArn of one that somebody else keeps',
    );
  }
  if (!Token.isUnresolved(webAclArn) && !globalAcl.test(webAclArn)) {
    throw new PortcullisError(
      'web-acl-refused',
      `webAclArn is ${JSON.stringify(webAclArn)}: give the ARN of a web ACL with scope CLOUDFRONT, such as arn:aws:wafv2:us-east-1:111111111111:global/webacl/name/id`,
    );
  }
  return (distribution) => distribution.attachWebAclId(webAclArn);
}
