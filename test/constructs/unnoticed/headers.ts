import { both, flip, remove, type Unnoticed } from './unnoticed';

const config = 'AWS::CloudFront::ResponseHeadersPolicy/Properties/ResponseHeadersPolicyConfig';
const security = `${config}/SecurityHeadersConfig`;
const cors = `${config}/CorsConfig`;
const refused = 'CloudFront refuses it, so nothing is deployed';
const narrower = 'less of it lets others read less';
const origin = "the origin's own header then counts, which is the owner's too: the bucket sends none";

export const unnoticedInHeaders: readonly Unnoticed[] = [
  { at: `${config}/Comment`, how: both, reason: 'a label' },
  { at: `${config}/Name`, how: both, reason: 'a label' },
  { at: `${cors}/AccessControlAllowCredentials`, how: remove, reason: refused },
  {
    at: `${cors}/AccessControlAllowCredentials`,
    how: flip,
    reason: 'named origins may read with credentials: for the owner to say',
  },
  { at: `${cors}/AccessControlAllowMethods/Items/*`, how: both, reason: narrower },
  { at: `${cors}/AccessControlAllowOrigins/Items/0`, how: remove, reason: narrower },
  {
    at: `${cors}/AccessControlAllowOrigins/Items/0`,
    how: flip,
    reason: 'an address without TLS: pages of it are of no https origin',
  },
  { at: `${cors}/AccessControlAllowHeaders/Items/0`, how: both, reason: narrower },
  { at: `${cors}/AccessControlMaxAgeSec`, how: both, reason: 'how long a browser remembers the same answer' },
  { at: `${cors}/OriginOverride`, how: remove, reason: refused },
  { at: `${cors}/OriginOverride`, how: flip, reason: origin },
  { at: `${config}/CustomHeadersConfig/Items/*/Header`, how: remove, reason: refused },
  { at: `${config}/CustomHeadersConfig/Items/*/Value`, how: remove, reason: refused },
  { at: `${config}/CustomHeadersConfig/Items/*/Override`, how: remove, reason: refused },
  { at: `${config}/CustomHeadersConfig/Items/*/Override`, how: flip, reason: origin },
  {
    at: `${config}/RemoveHeadersConfig/Items/*/Header`,
    how: both,
    reason: 'the name of the server is no secret that anything rests on',
  },
  { at: `${security}/*/Override`, how: remove, reason: refused },
  { at: `${security}/*/Override`, how: flip, reason: origin },
  {
    at: `${security}/FrameOptions/FrameOption`,
    how: both,
    reason: 'the content security policy says who may frame, and browsers heed it first',
  },
  { at: `${security}/ReferrerPolicy/ReferrerPolicy`, how: both, reason: refused },
];

/** What does weaken a site and no rule looks at yet: each entry goes when the rule comes, for the proof then says so. */
export const awaitedInHeaders: readonly Unnoticed[] = [
  {
    at: `${config}/CustomHeadersConfig/Items/*/Header`,
    how: flip,
    reason: 'no rule asks for isolation and permissions yet',
  },
  {
    at: `${config}/CustomHeadersConfig/Items/*/Value`,
    how: flip,
    reason: 'no rule asks for isolation and permissions yet',
  },
  {
    at: `${security}/ContentSecurityPolicy/ContentSecurityPolicy`,
    how: flip,
    reason: 'no rule asks that scripts be named at all',
  },
  {
    at: `${security}/StrictTransportSecurity/IncludeSubdomains`,
    how: both,
    reason: 'no rule asks for TLS below the name yet',
  },
  { at: `${security}/StrictTransportSecurity/Preload`, how: both, reason: 'no rule asks for preloading yet' },
];
