import { type Duration } from 'aws-cdk-lib';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ImmutableLogArchive } from '../logs/immutable-log-archive';
import { type Waiver } from '../waivers/waiver';

export interface SecureUserPoolProps {
  /**
   * Sign-in address: a domain of yours with its `certificate`, or one label below Cognito's own domain. Passkeys are bound to it:
   * changing it makes them all useless.
   *
   * @default - a label made from the construct's path and the account, below Cognito's own domain
   */
  readonly domainName?: string;
  /**
   * Certificate of a `domainName` of yours, in us-east-1.
   *
   * @default - none, for an address below Cognito's own domain
   */
  readonly certificate?: ICertificate;
  /**
   * Key that encrypts the users, the logs of their sign-ins, the secrets of clients and the records of factors.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Archive that every sign-in attempt is delivered to, where nobody can change it. Messages that could not be sent go to the log
   * group in any case: Cognito delivers them nowhere else.
   *
   * @default - sign-in attempts go to the log group
   */
  readonly archive?: ImmutableLogArchive;
  /**
   * How long the log group of sign-ins keeps them at least: 365 days or more.
   *
   * @default - 365 days
   */
  readonly logRetention?: Duration;
  /**
   * Web ACL in front of sign-in: of the same account and region, scope REGIONAL.
   *
   * @default - none; the gate's `strict` profile then asks for one (PC-COG-37)
   */
  readonly webAclArn?: string;
  /**
   * Lets the pool and its users go with the stack, for environments that come and go.
   *
   * @default - the pool is protected from deletion, and kept when the stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
  /**
   * Takes Cognito's plan Essentials in the place of Plus, for stages whose users are nobody's customers. Its waivers list what
   * falls away: stolen passwords are not recognised, risky sign-ins are not blocked, and sign-in attempts are not logged.
   *
   * @default - plan Plus, with threat protection
   */
  readonly withoutThreatProtection?: Waiver;
}
