import { type Directive, directives } from './sources';

/** What a page may do beyond its own origin. Nothing inline and nothing evaluated can be said here. */
export interface PagePolicy {
  /**
   * Origins, hashes and schemes that a directive allows besides the page's own origin.
   *
   * @default - the page's own origin alone
   */
  readonly allow?: Partial<Record<Directive, readonly string[]>>;
  /**
   * Who may show the page in a frame: exact https origins, or `'self'`.
   *
   * @default - nobody
   */
  readonly framedBy?: readonly string[];
  /**
   * Names of the page's Trusted Types policies.
   *
   * @default - none: a script that writes a string into the page as HTML or code is refused
   */
  readonly trustedTypes?: readonly string[];
}

/** Directives that the page's own origin may serve without being named; frames, media and workers are off until named. */
const own: readonly Directive[] = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'manifest-src',
  'form-action',
];

/**
 * The text of a content security policy: everything is refused but what is named.
 *
 * @param nonce of this one response, for its inline scripts and styles
 * @param loosened sources that a waiver accepts, as they are
 */
export function policyText(
  page: PagePolicy,
  nonce?: string,
  loosened: Partial<Record<Directive, readonly string[]>> = {},
): string {
  const loads = directives.flatMap((directive) => {
    const inline = nonce !== undefined && (directive === 'script-src' || directive === 'style-src');
    const sources = [
      ...(own.includes(directive) ? ["'self'"] : []),
      ...(inline ? [`'nonce-${nonce}'`] : []),
      ...(page.allow?.[directive] ?? []),
      ...(loosened[directive] ?? []),
    ];
    return sources.length === 0 ? [] : [`${directive} ${[...new Set(sources)].join(' ')}`];
  });
  return [
    "default-src 'none'",
    ...loads,
    `frame-ancestors ${listed(page.framedBy)}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${listed(page.trustedTypes)}`,
    'upgrade-insecure-requests',
  ].join('; ');
}

function listed(names: readonly string[] = []): string {
  return names.length === 0 ? "'none'" : names.join(' ');
}
