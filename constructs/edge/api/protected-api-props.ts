import { type Duration } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Waiver } from '../../waivers/waiver';
import { type WebFirewall } from '../web-firewall';
import { type ApiAuthorizer } from './api-authorizer';
import { type ApiDomain } from './domain';

export interface ProtectedApiProps {
  /** How the API knows who calls. */
  readonly authorizer: ApiAuthorizer;
  /**
   * The firewall in front of it, of the same account and region.
   *
   * @default - none, which `withoutWebFirewall` must then give the reason for
   */
  readonly webFirewall?: WebFirewall;
  /**
   * Has the API answer without a web firewall.
   *
   * @default - an API without `webFirewall` is refused
   */
  readonly withoutWebFirewall?: Waiver;
  /**
   * Address of your own. The one that AWS gave the API is then closed.
   *
   * @default - the API is reached at the address that AWS gives it
   */
  readonly domain?: ApiDomain;
  /**
   * Key that encrypts the logs, and what the authorizer keeps.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * How long logs are kept at least: 365 days or more.
   *
   * @default - 365 days
   */
  readonly logRetention?: Duration;
  /**
   * Requests that the API answers in a second, over all clients; more are refused with 429.
   *
   * @default 100
   */
  readonly requestsPerSecond?: number;
  /**
   * Requests that it answers at once before the rate counts.
   *
   * @default - twice `requestsPerSecond`
   */
  readonly burst?: number;
}
