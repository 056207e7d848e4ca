import { type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { PortcullisError } from '../../../waivers';
import { definitionOf } from '../../definition';
import { type ImmutableLogArchive } from '../../logs/immutable-log-archive';

/** AWS delivers the logs of a web ACL to nothing whose name begins otherwise. */
export const namePrefix = 'aws-waf-logs-';

/**
 * Where a web firewall logs what it decides.
 *
 * @example
 * const bucketName = `aws-waf-logs-${this.account}-${this.region}`;
 * const destination = FirewallLogDestination.archive(new ImmutableLogArchive(this, 'Audit', { bucketName }));
 */
export class FirewallLogDestination {
  /**
   * A log group of its own, to search in: under a customer key, protected from deletion, kept for a year or longer.
   *
   * @param encryptionKey its key; without one a new one is made
   */
  public static logGroup(encryptionKey?: IKey): FirewallLogDestination {
    return new FirewallLogDestination(encryptionKey);
  }

  /**
   * An archive whose logs nobody can change or delete before their time.
   *
   * @param archive one whose `bucketName` begins with `aws-waf-logs-`, in the region of the firewall
   * @throws an error whose `code` is `firewall-archive-name`
   */
  public static archive(archive: ImmutableLogArchive): FirewallLogDestination {
    const { bucketName } = definitionOf(archive.bucket, CfnBucket.isCfnBucket);
    if (bucketName?.startsWith(namePrefix)) return new FirewallLogDestination(undefined, archive);
    throw new PortcullisError(
      'firewall-archive-name',
      `${archive.node.path} has ${bucketName === undefined ? 'a name that CloudFormation makes' : `the name ${bucketName}`}, and AWS ` +
        `logs for a web ACL only to what begins with ${namePrefix}: give the archive such a bucketName`,
    );
  }

  private constructor(
    /** @internal */
    public readonly _encryptionKey?: IKey,
    /** @internal */
    public readonly _archive?: ImmutableLogArchive,
  ) {}
}
