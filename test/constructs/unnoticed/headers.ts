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
  {
    at: `${config}/CustomHeadersConfig/Items/0/Value`,
    how: flip,
    reason: 'which of many features of browsers are called how no gate can know',
  },
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
  { at: `${security}/ReferrerPolicy/ReferrerPolicy`, how: flip, reason: refused },
];
