import { type Waiver } from '../../waivers/waiver';

/** What a web firewall stands in front of. */
export enum FirewallScope {
  /** Stages of REST APIs, application load balancers, AppSync APIs and user pools of its region. */
  REGIONAL = 'REGIONAL',
  /** Distributions of CloudFront. */
  CLOUDFRONT = 'CLOUDFRONT',
}

/** What a request is answered with that a label calls odd. */
export enum AnomalyAnswer {
  /** The browser solves a puzzle in silence: people notice a short delay. */
  CHALLENGE = 'CHALLENGE',
  /** A person solves a puzzle. */
  CAPTCHA = 'CAPTCHA',
}

/** What a web firewall knows of the requests that pass it. The paths of managed login and the operations of a pool it always knows. */
export interface FirewallTraffic {
  /**
   * Paths beside `/login` that sign-ins go to.
   *
   * @default - those of managed login
   */
  readonly loginPaths?: string[];
  /**
   * Paths beside `/signup` that sign-ups go to.
   *
   * @default - those of managed login
   */
  readonly signUpPaths?: string[];
  /**
   * Paths beside `/oauth2/token` that hand out tokens.
   *
   * @default - those of managed login
   */
  readonly tokenPaths?: string[];
  /**
   * Paths beside `/forgotpassword`, `/confirm…` and `/resendcode` that send or take a code.
   *
   * @default - those of managed login
   */
  readonly codePaths?: string[];
  /**
   * Paths beside `/oauth2/` that programs call: there an odd request is blocked, never answered with a puzzle.
   *
   * @default - `/oauth2/` and the operations of a pool
   */
  readonly apiPaths?: string[];
  /**
   * Paths that programs in clouds call, such as `/oauth2/token` where a backend or a machine asks for tokens: there the addresses of
   * hosting providers are let in.
   *
   * @default - addresses of hosting providers are blocked everywhere, like others that hide who sends
   */
  readonly hostedClientPaths?: string[];
  /**
   * How odd requests for pages are answered.
   *
   * @default AnomalyAnswer.CHALLENGE
   */
  readonly anomalyAnswer?: AnomalyAnswer;
  /**
   * Counts by the first address in `X-Forwarded-For`. Only where every request passes a proxy of yours that overwrites the
   * header: a sender writes there what he likes.
   *
   * @default - requests are counted by the address that they come from
   */
  readonly forwardedAddresses?: Waiver;
}

/** How many requests one address may send in five minutes, which AWS estimates every ten seconds or so, and how large they may be. */
export interface FirewallLimits {
  /**
   * Of all requests, 10 to 100,000.
   *
   * @default 2000
   */
  readonly requests?: number;
  /**
   * Of sign-ins, 10 to 10,000.
   *
   * @default 100
   */
  readonly logins?: number;
  /**
   * Of sign-ups, 10 to 10,000.
   *
   * @default 20
   */
  readonly signUps?: number;
  /**
   * Of requests for tokens, 10 to 10,000.
   *
   * @default 300
   */
  readonly tokens?: number;
  /**
   * Of codes that are sent or taken, 10 to 10,000.
   *
   * @default 30
   */
  readonly codes?: number;
  /**
   * How large a body may be in KiB: 8, 16, 32, 48 or 64. What is larger is blocked. More than 16 is paid for, and a load balancer
   * and AppSync show 8 only.
   *
   * @default 8
   */
  readonly bodyKibibytes?: number;
}
