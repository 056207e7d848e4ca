import { Stack } from 'aws-cdk-lib';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { PortcullisError } from '../../../waivers';
import { type Target } from './protected';

const id = 'WebFirewall';

/**
 * Puts a web ACL in front of a target, in the target's own stack: it is gone with it, and never left without by an update.
 *
 * @throws PortcullisError `firewall-already-there`
 */
export function associate(target: Target, webAclArn: string): void {
  const { construct } = target;
  if (isProtected(target)) {
    throw new PortcullisError(
      'firewall-already-there',
      `${construct.node.path} has a web ACL already, and AWS allows one: protect it once`,
    );
  }
  if (target.kind !== 'distribution') {
    new CfnWebACLAssociation(construct, id, { resourceArn: target.arn, webAclArn });
    return;
  }
  new Construct(construct, id);
  target.construct.addPropertyOverride('DistributionConfig.WebACLId', webAclArn);
}

/** Whether a firewall of ours, or anybody's association in the same stack, stands in front of it. */
function isProtected(target: Target): boolean {
  const { construct } = target;
  if (construct.node.tryFindChild(id) !== undefined) return true;
  if (target.kind === 'distribution') return false;
  const stack = Stack.of(construct);
  const written = (arn: string): string => JSON.stringify(stack.resolve(arn));
  return stack.node
    .findAll()
    .filter((node) => CfnWebACLAssociation.isCfnWebACLAssociation(node))
    .some(({ resourceArn }) => written(resourceArn) === written(target.arn));
}
