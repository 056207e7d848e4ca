import {
  FunctionCode,
  FunctionRuntime,
  type IFunction,
  type IResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Function } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { type CorsSettings, defectOfCors, trustedBy } from '../../runtime/security-headers/contract';
import { PortcullisError } from '../../waivers';
import { accept } from '../waivers/accept';
import { type BrowserFeature } from './security-headers/browser-feature';
import { type CorsOptions } from './security-headers/cors-options';
import { crossSiteCode } from './security-headers/cross-site-code';
import { Csp } from './security-headers/csp';
import { headersPolicy } from './security-headers/headers-policy';

export interface SecurityHeadersProps {
  /**
   * What pages may load and run.
   *
   * @default - files of their own origin; nothing inline
   */
  readonly csp?: Csp;
  /**
   * Which pages of other origins may read answers.
   *
   * @default - none
   */
  readonly cors?: CorsOptions;
  /**
   * Powerful features of the browser that pages may use.
   *
   * @default - none
   */
  readonly features?: BrowserFeature[];
  /**
   * Keeps the link to windows that a page opens, as a sign-in in a popup needs it.
   *
   * @default false
   */
  readonly popups?: boolean;
}

/**
 * Defines the headers that confine a page in the browser, for CloudFront to add to every answer, errors included.
 *
 * A content security policy that names what may run, TLS for two years with preload, no framing, no sniffing, a referrer for the
 * own origin alone, no powerful features, isolation from other origins, and CORS that names its origins. With it comes the guard
 * that refuses requests by which pages of other sites would change something. The runtime library sends the same headers from a
 * server or a function.
 *
 * @controls NET-05
 *
 * @example
 * const headers = new SecurityHeaders(this, 'Headers', {
 *   csp: Csp.strict().allow(CspDirective.CONNECTIONS, 'https://api.example.com'),
 * });
 */
export class SecurityHeaders extends Construct {
  /** The policy for behaviors of a distribution. */
  public readonly policy: IResponseHeadersPolicy;
  /** What pages may load and run. */
  public readonly csp: Csp;
  private readonly cors: CorsSettings | undefined;
  private guardFunction?: IFunction;

  /**
   * @throws an error whose `code` is `cors-refused`, or `csp-too-long` for a policy longer than CloudFront takes
   */
  constructor(scope: Construct, id: string, props: SecurityHeadersProps = {}) {
    super(scope, id);
    this.csp = props.csp ?? Csp.strict();
    checkLength(this.csp);
    this.cors = props.cors && checkedCors(props.cors);
    const policy = headersPolicy(this, 'Policy', {
      csp: this.csp,
      cors: this.cors,
      features: props.features ?? [],
      isolation: props.popups === true ? 'popups' : 'full',
    });
    for (const waiver of this.csp._waivers()) accept(policy, waiver, 'PC-CF-18');
    this.policy = policy;
  }

  /** The function for viewer requests that refuses changes by pages of other sites, but for those that `cors` lets change things. */
  public get guard(): IFunction {
    this.guardFunction ??= new Function(this, 'Guard', {
      comment: 'Refuses requests by which pages of other sites would change something',
      code: FunctionCode.fromInline(crossSiteCode(trustedBy(this.cors))),
      runtime: FunctionRuntime.JS_2_0,
    });
    return this.guardFunction;
  }

  /** Whether a browser may ask by OPTIONS which pages of other origins may read. */
  public get answersCors(): boolean {
    return this.cors !== undefined;
  }
}

/** CloudFront's quota for the policy in a policy of response headers, by default: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const longest = 1_783;

function checkLength({ text }: Csp): void {
  if (text.length <= longest) return;
  throw new PortcullisError(
    'csp-too-long',
    `the content security policy has ${text.length} characters, and CloudFront takes ${longest}: move inline scripts and styles into files`,
  );
}

function checkedCors({ maxAge, ...options }: CorsOptions): CorsSettings {
  const cors = { ...options, ...(maxAge && { maxAgeSeconds: maxAge.toSeconds() }) };
  const defect = defectOfCors(cors);
  if (defect !== undefined) throw new PortcullisError('cors-refused', `cors: ${defect}`);
  return cors;
}
