import { type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { PortcullisError } from '../../../waivers';
import { type Rule } from './rule';
import { largerThan } from './statements';

/** What every protected resource shows of a body, and the only size that a load balancer and AppSync have. */
export const leastKibibytes = 8;
const sizes: readonly number[] = [leastKibibytes, 16, 32, 48, 64];

/** The rule of the common group that blocks bodies above 8 KiB. Where ours allows more, ours alone decides. */
export const sizeRuleOfCommonGroup = 'SizeRestrictions_BODY';

/**
 * Checks the size of a body.
 *
 * @throws PortcullisError `firewall-body-size-invalid`
 */
export function checkedBodySize(kibibytes = leastKibibytes): number {
  if (sizes.includes(kibibytes)) return kibibytes;
  throw new PortcullisError(
    'firewall-body-size-invalid',
    `limits.bodyKibibytes is ${kibibytes}: give one of ${sizes.join(', ')}`,
  );
}

/** Nothing hides behind the part of a body that the firewall sees: what is larger is blocked. */
export function bodySizeRule(kibibytes: number): Rule {
  const limit = largerThan(kibibytes * 1024, { body: { oversizeHandling: 'MATCH' } });
  return { name: 'BodySize', action: 'block', statement: limit };
}

/** Has more of a body shown to the web ACL than by default, which is 16 KiB. */
export function inspectedBody(
  scope: 'REGIONAL' | 'CLOUDFRONT',
  kibibytes: number,
): CfnWebACL.AssociationConfigProperty | undefined {
  if (kibibytes <= 16) return undefined;
  const resources =
    scope === 'CLOUDFRONT'
      ? ['CLOUDFRONT']
      : ['API_GATEWAY', 'COGNITO_USER_POOL', 'VERIFIED_ACCESS_INSTANCE'];
  const inspected = { defaultSizeInspectionLimit: `KB_${kibibytes}` };
  return { requestBody: Object.fromEntries(resources.map((resource) => [resource, inspected])) };
}
