import { App, Stack } from 'aws-cdk-lib';
import { WebFirewall } from '../../../constructs/edge/web-firewall';
import { type WebFirewallProps } from '../../../constructs/edge/firewall/props';
import { only, templateOf } from '../../constructs/synth';

/** The web ACL that the construct synthesizes. */
export function webAclOf(props: WebFirewallProps = {}): Readonly<Record<string, unknown>> {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Stack', {
    env: { account: '111111111111', region: 'us-east-1' },
  });
  new WebFirewall(stack, 'Firewall', props);
  return only(templateOf(stack), 'AWS::WAFv2::WebACL');
}
