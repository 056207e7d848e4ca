import { type Duration, Stack } from 'aws-cdk-lib';
import { CfnLoggingConfiguration, type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { PortcullisError } from '../../../waivers';
import { type ImmutableLogArchive } from '../../logs/immutable-log-archive';
import { checkedRetention } from '../../logs/retention';
import { FirewallLogDestination } from './log-destination';
import { FirewallLogGroup } from './firewall-log-group';

/** Headers that sign somebody in. */
const secretHeaders = ['authorization', 'cookie', 'x-api-key'];

/** Keeps credentials and codes out of everything that the web ACL tells: its log, its samples and the details of what matched. */
export function dataProtection(): CfnWebACL.DataProtectionConfigProperty {
  const protectedPart = (fieldType: string, fieldKeys?: string[]) => ({
    action: 'SUBSTITUTION',
    field: { fieldType, ...(fieldKeys && { fieldKeys }) },
    excludeRuleMatchDetails: false,
    excludeRateBasedDetails: false,
  });
  return {
    dataProtections: [
      protectedPart('SINGLE_HEADER', secretHeaders),
      // The code of a sign-in stands in the query string.
      protectedPart('QUERY_STRING'),
      protectedPart('BODY'),
    ],
  };
}

interface LogChoice {
  readonly logDestination?: FirewallLogDestination;
  readonly logRetention?: Duration;
}

/**
 * Has every decision of a web ACL logged, without the credentials in the request.
 *
 * @throws PortcullisError `firewall-log-unclear`, `firewall-region-refused`, `retention-too-short` or `retention-invalid`
 */
export class FirewallLogs extends Construct {
  constructor(scope: Construct, id: string, webAclArn: string, { logDestination, logRetention }: LogChoice) {
    super(scope, id);
    const { _archive: archive, _encryptionKey: key } = logDestination ?? FirewallLogDestination.logGroup();
    if (archive !== undefined) {
      checkArchive(this, archive, logRetention);
      this.deliver(webAclArn, archive.bucket.bucketArn).node.addDependency(archive.acceptDeliveries());
      return;
    }
    const retention = checkedRetention('the log of a web firewall', logRetention);
    this.deliver(webAclArn, new FirewallLogGroup(this, 'Group', retention, key).arn);
  }

  private deliver(webAclArn: string, destination: string): CfnLoggingConfiguration {
    return new CfnLoggingConfiguration(this, 'Delivery', {
      resourceArn: webAclArn,
      logDestinationConfigs: [destination],
      redactedFields: [
        ...secretHeaders.map((header) => ({ singleHeader: { Name: header } })),
        { queryString: {} },
      ],
    });
  }
}

function checkArchive(logs: Construct, archive: ImmutableLogArchive, logRetention?: Duration): void {
  if (logRetention !== undefined) {
    throw new PortcullisError(
      'firewall-log-unclear',
      `logRetention is ${logRetention.toHumanString()}, but ${archive.node.path} says how long it keeps logs: take it out`,
    );
  }
  const [here, there] = [Stack.of(logs).region, Stack.of(archive).region];
  if (here !== there) {
    throw new PortcullisError(
      'firewall-region-refused',
      `${logs.node.path} is in ${here} and the archive ${archive.node.path} in ${there}: make an archive in the region of the firewall`,
    );
  }
}
