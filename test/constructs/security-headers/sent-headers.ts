interface SecurityHeadersConfig {
  readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string; readonly Override: boolean };
  readonly ContentTypeOptions?: { readonly Override: boolean };
  readonly FrameOptions?: { readonly FrameOption: string };
  readonly ReferrerPolicy?: { readonly ReferrerPolicy: string };
  readonly StrictTransportSecurity?: {
    readonly AccessControlMaxAgeSec: number;
    readonly IncludeSubdomains?: boolean;
    readonly Preload?: boolean;
  };
}
interface CorsConfig {
  readonly AccessControlAllowCredentials: boolean;
  readonly AccessControlAllowHeaders: { readonly Items: readonly string[] };
  readonly AccessControlAllowMethods: { readonly Items: readonly string[] };
  readonly AccessControlAllowOrigins: { readonly Items: readonly string[] };
  readonly AccessControlExposeHeaders?: { readonly Items: readonly string[] };
  readonly AccessControlMaxAgeSec?: number;
}
export interface PolicyConfig {
  readonly SecurityHeadersConfig: SecurityHeadersConfig;
  readonly CustomHeadersConfig?: {
    readonly Items: readonly { readonly Header: string; readonly Value: string }[];
  };
  readonly CorsConfig?: CorsConfig;
  readonly RemoveHeadersConfig?: { readonly Items: readonly { readonly Header: string }[] };
}

/**
 * The headers that CloudFront sends under a policy of response headers: what it documents, and no more. `fromOrigin` are the
 * origin's own headers, which stay where the policy does not override them.
 */
export function sentHeaders(
  {
    SecurityHeadersConfig: security,
    CustomHeadersConfig: custom,
    CorsConfig: cors,
    RemoveHeadersConfig: removed,
  }: PolicyConfig,
  asking?: string,
  fromOrigin: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const hsts = security.StrictTransportSecurity;
  const csp = security.ContentSecurityPolicy;
  const policy: Record<string, string> = {
    ...(csp.Override || !('Content-Security-Policy' in fromOrigin)
      ? { 'Content-Security-Policy': csp.ContentSecurityPolicy }
      : {}),
    ...(security.ContentTypeOptions && { 'X-Content-Type-Options': 'nosniff' }),
    ...(security.FrameOptions && { 'X-Frame-Options': security.FrameOptions.FrameOption }),
    ...(security.ReferrerPolicy && { 'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy }),
    ...(hsts && {
      'Strict-Transport-Security': [
        `max-age=${hsts.AccessControlMaxAgeSec}`,
        ...(hsts.IncludeSubdomains === true ? ['includeSubDomains'] : []),
        ...(hsts.Preload === true ? ['preload'] : []),
      ].join('; '),
    }),
    ...Object.fromEntries((custom?.Items ?? []).map(({ Header, Value }) => [Header, Value])),
    ...(cors && corsHeaders(cors, asking)),
  };
  const gone = (removed?.Items ?? []).map(({ Header }) => Header.toLowerCase());
  const kept = Object.entries(fromOrigin).filter(([name]) => !gone.includes(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...policy };
}

function corsHeaders(cors: CorsConfig, asking: string | undefined): Record<string, string> {
  const origins = cors.AccessControlAllowOrigins.Items;
  if (asking === undefined) return {};
  const allowed = origins.includes('*') ? '*' : origins.find((origin) => origin === asking);
  if (allowed === undefined) return {};
  const list = (items: readonly string[] = []) => items.join(', ');
  return {
    'Access-Control-Allow-Origin': allowed,
    'Access-Control-Allow-Methods': list(cors.AccessControlAllowMethods.Items),
    ...(cors.AccessControlAllowHeaders.Items.length > 0 && {
      'Access-Control-Allow-Headers': list(cors.AccessControlAllowHeaders.Items),
    }),
    ...(cors.AccessControlExposeHeaders && {
      'Access-Control-Expose-Headers': list(cors.AccessControlExposeHeaders.Items),
    }),
    ...(cors.AccessControlMaxAgeSec !== undefined && {
      'Access-Control-Max-Age': String(cors.AccessControlMaxAgeSec),
    }),
    ...(cors.AccessControlAllowCredentials && { 'Access-Control-Allow-Credentials': 'true' }),
    ...(allowed !== '*' && { Vary: 'Origin' }),
  };
}
