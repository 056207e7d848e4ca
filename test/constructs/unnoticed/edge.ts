import { unnoticedInFiles, unnoticedInKey } from './edge-files';
import { unnoticedInDeliveredLogs, unnoticedInEdgeLogs } from './edge-logs';
import { unnoticedInHeaders } from './headers';
import { both, flip, remove, type Unnoticed } from './unnoticed';

const config = 'AWS::CloudFront::Distribution/Properties/DistributionConfig';
const behavior = `${config}/DefaultCacheBehavior`;
const control = 'AWS::CloudFront::OriginAccessControl/Properties/OriginAccessControlConfig';
const refused = 'CloudFront refuses it, so nothing is deployed';
const names = 'names another thing of the same kind: which one is meant no gate can know';

const unnoticedInDistribution: readonly Unnoticed[] = [
  {
    at: `${config}/Aliases/0`,
    how: both,
    reason: 'a name that the certificate is not for is refused; without one nobody comes',
  },
  { at: `${config}/Comment`, how: both, reason: 'a label' },
  { at: `${config}/DefaultRootObject`, how: flip, reason: names },
  { at: `${config}/HttpVersion`, how: both, reason: 'an older version of HTTP runs over the same TLS' },
  { at: `${config}/IPV6Enabled`, how: both, reason: 'IPv6 is another way to the same doors' },
  { at: `${config}/Origins/0/DomainName`, how: remove, reason: refused },
  { at: `${config}/Origins/0/DomainName`, how: flip, reason: names },
  { at: `${config}/Origins/0/Id`, how: both, reason: refused },
  { at: `${config}/Origins/0/OriginAccessControlId`, how: flip, reason: names },
  {
    at: `${config}/Origins/0/S3OriginConfig/OriginAccessIdentity`,
    how: both,
    reason: 'the older identity, beside which no access control may be',
  },
  {
    at: `${config}/Restrictions/GeoRestriction/Locations/0`,
    how: both,
    reason: 'which countries are right no gate can know; none is refused',
  },
  { at: `${config}/ViewerCertificate/AcmCertificateArn`, how: remove, reason: refused },
  { at: `${config}/ViewerCertificate/AcmCertificateArn`, how: flip, reason: names },
  { at: `${config}/WebACLId`, how: flip, reason: names },
  { at: `${behavior}/AllowedMethods/*`, how: both, reason: refused },
  { at: `${behavior}/CachedMethods/*`, how: both, reason: refused },
  { at: `${behavior}/CachePolicyId`, how: remove, reason: refused },
  { at: `${behavior}/CachePolicyId`, how: flip, reason: names },
  {
    at: `${behavior}/Compress`,
    how: both,
    reason: 'the files of a site are public: their size tells nothing',
  },
  { at: `${behavior}/ResponseHeadersPolicyId`, how: flip, reason: names },
  { at: `${behavior}/TargetOriginId`, how: both, reason: refused },
  { at: `${control}/Name`, how: both, reason: 'a label' },
  { at: `${control}/OriginAccessControlOriginType`, how: both, reason: refused },
  { at: `${control}/SigningProtocol`, how: both, reason: refused },
];

export const unnoticedAtTheEdge: readonly Unnoticed[] = [
  ...unnoticedInDistribution,
  ...unnoticedInFiles,
  ...unnoticedInKey,
  ...unnoticedInHeaders,
  ...unnoticedInEdgeLogs,
  ...unnoticedInDeliveredLogs,
];
