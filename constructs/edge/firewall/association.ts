import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { PortcullisError } from '../../../waivers';
import { type Target } from './protected';

/**
 * Puts a web ACL in front of a target, in the target's own stack: it is gone with it, and never left without by an update.
 *
 * @throws PortcullisError `firewall-already-there`
 */
export function associate(target: Target, webAclArn: string): void {
  const id = 'WebFirewall';
  const { construct } = target;
  if (construct.node.tryFindChild(id) !== undefined) {
    throw new PortcullisError(
      'firewall-already-there',
      `${construct.node.path} has a web firewall already, and AWS allows one: protect it once`,
    );
  }
  if (target.kind !== 'distribution') {
    new CfnWebACLAssociation(construct, id, { resourceArn: target.arn, webAclArn });
    return;
  }
  new Construct(construct, id);
  target.construct.addPropertyOverride('DistributionConfig.WebACLId', webAclArn);
}
