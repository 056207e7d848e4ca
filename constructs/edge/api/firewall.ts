import { type Stage } from 'aws-cdk-lib/aws-apigateway';
import { PortcullisError } from '../../../waivers';
import { acknowledge, inFrameworkPacks } from '../../acknowledge';
import { accept } from '../../waivers/accept';
import { type Waiver } from '../../waivers/waiver';
import { type WebFirewall } from '../web-firewall';

interface FirewallChoice {
  readonly webFirewall?: WebFirewall;
  readonly withoutWebFirewall?: Waiver;
}

/**
 * Puts the firewall in front of a stage, or says why there is none.
 *
 * @throws PortcullisError `web-firewall-unclear`
 */
export function putBehindFirewall(stage: Stage, { webFirewall, withoutWebFirewall }: FirewallChoice): void {
  if ((webFirewall === undefined) === (withoutWebFirewall === undefined)) {
    throw new PortcullisError(
      'web-firewall-unclear',
      `${stage.node.path} has ${webFirewall ? 'both webFirewall and withoutWebFirewall' : 'no web firewall'}: give webFirewall, ` +
        'or withoutWebFirewall with the reason, one of the two',
    );
  }
  webFirewall?.protect(stage);
  if (withoutWebFirewall === undefined) return;
  accept(stage, withoutWebFirewall, 'PC-APIGW-15');
  acknowledge(
    stage,
    withoutWebFirewall.reason,
    'AwsSolutions::AwsSolutions-APIG3',
    ...inFrameworkPacks('APIGWAssociatedWithWAF', 'NIST.800.53.R5', 'PCI.DSS.321'),
  );
}
