import { type PagePolicy, policyText } from './policy';

/** How far the page is apart from the windows that it opens. */
export type Isolation = 'full' | 'popups';

export interface PageHeaders {
  /**
   * What the page may load.
   *
   * @default - its own origin alone, nothing inline
   */
  readonly policy?: PagePolicy;
  /**
   * Features of the browser that the page itself may use, such as `publickey-credentials-get`.
   *
   * @default - none of the powerful ones
   */
  readonly features?: readonly Feature[];
  /**
   * `popups` keeps the link to windows that the page opens, as a sign-in in a popup needs it.
   *
   * @default - `full`
   */
  readonly isolation?: Isolation;
}

/** Features that can spy, pay, or reach devices; the browsers' own list changes, so only these are named. */
export const features = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;
export type Feature = (typeof features)[number];

/** Two years, which is what the preload list of browsers asks for at best. */
export const hstsSeconds = 63_072_000;
export const referrerPolicy = 'same-origin';
/** Headers that tell an attacker what to look for. */
export const removedHeaders = ['Server', 'X-Powered-By'] as const;

/** What `X-Frame-Options` says of the same; undefined where it cannot say it, and the policy alone does. */
export function frameOption(framedBy: readonly string[] = []): 'DENY' | 'SAMEORIGIN' | undefined {
  if (framedBy.length === 0) return 'DENY';
  return framedBy.every((origin) => origin === "'self'") ? 'SAMEORIGIN' : undefined;
}

/** Headers that a policy of CloudFront takes as name and value. */
export function isolationHeaders({ features: allowed = [], isolation = 'full' }: PageHeaders) {
  return {
    'Permissions-Policy': features
      .map((feature) => `${feature}=${allowed.includes(feature) ? '(self)' : '()'}`)
      .join(', '),
    'Cross-Origin-Opener-Policy': isolation === 'popups' ? 'same-origin-allow-popups' : 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Every header of a page; `nonce` is of this one response. */
export function pageHeaders(page: PageHeaders, nonce?: string): Readonly<Record<string, string>> {
  const policy = page.policy ?? {};
  const frames = frameOption(policy.framedBy);
  return {
    'Content-Security-Policy': policyText(policy, nonce),
    'Strict-Transport-Security': `max-age=${hstsSeconds}; includeSubDomains; preload`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': referrerPolicy,
    ...(frames !== undefined && { 'X-Frame-Options': frames }),
    ...isolationHeaders(page),
  };
}
