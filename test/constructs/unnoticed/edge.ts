import { unnoticedInEdgeLogs } from './edge-logs';
import { awaitedInHeaders, unnoticedInHeaders } from './headers';
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

const files = 'AWS::S3::Bucket/Properties';
const policy = 'AWS::S3::BucketPolicy/Properties/PolicyDocument';
const key = 'AWS::KMS::Key/Properties';
const grant = 'a grant: less of it gives nobody more, and CloudFront then cannot read';
const secondFence =
  'a second fence: account and source each confine the service by themselves, and the gate asks for one';
const of = 'SiteFiles';

const unnoticedInFiles: readonly Unnoticed[] = [
  {
    at: `${files}/BucketEncryption/ServerSideEncryptionConfiguration/0/BucketKeyEnabled`,
    of,
    how: both,
    reason: 'costs alone: fewer calls to KMS',
  },
  {
    at: `${files}/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID`,
    of,
    how: flip,
    reason: names,
  },
  {
    at: `${files}/LifecycleConfiguration/Rules/0/**`,
    of,
    how: both,
    reason: 'costs, and how far back the way is: a build makes the files again',
  },
  {
    at: `${files}/NotificationConfiguration/**`,
    of,
    how: both,
    reason: 'an offer to alarms; nothing listens yet',
  },
  {
    at: 'AWS::S3::Bucket/UpdateReplacePolicy',
    of,
    how: both,
    reason: 'S3 deletes no bucket that holds anything',
  },
  { at: 'AWS::S3::Bucket/DeletionPolicy', of, how: both, reason: 'S3 deletes no bucket that holds anything' },
  { at: `${policy}/Version`, of, how: both, reason: 'matters only for policy variables, and there are none' },
  { at: `${policy}/Statement/*/Sid`, of, how: both, reason: 'a label' },
  {
    at: `${policy}/Statement/*/Resource/0`,
    of,
    how: flip,
    reason: 'S3 refuses a policy that names anything but its own bucket',
  },
  { at: `${policy}/Statement/2/Action`, of, how: remove, reason: grant },
  { at: `${policy}/Statement/2/Effect`, of, how: both, reason: grant },
  { at: `${policy}/Statement/2/Resource`, of, how: both, reason: grant },
  { at: `${policy}/Statement/2/Principal/Service`, of, how: both, reason: grant },
  { at: `${policy}/Statement/2/Condition/**`, of, how: both, reason: secondFence },
];

const unnoticedInKey: readonly Unnoticed[] = [
  { at: `${key}/Description`, how: both, reason: 'a label' },
  { at: `${key}/PendingWindowInDays`, how: remove, reason: 'the default is the same: 30 days' },
  { at: `${key}/RotationPeriodInDays`, how: remove, reason: 'the default is the same: 365 days' },
  {
    at: `${key}/KeyPolicy/Version`,
    how: both,
    reason: 'matters only for policy variables, and there are none',
  },
  {
    at: `${key}/KeyPolicy/Statement/0/Principal/AWS`,
    how: remove,
    reason: 'KMS refuses a statement without principal',
  },
  {
    at: `${key}/KeyPolicy/Statement/*/Resource`,
    how: both,
    reason: 'in the policy of a key the only resource is the key',
  },
  { at: `${key}/KeyPolicy/Statement/1/Sid`, how: both, reason: 'a label' },
  { at: `${key}/KeyPolicy/Statement/1/Action`, how: remove, reason: grant },
  { at: `${key}/KeyPolicy/Statement/1/Effect`, how: both, reason: grant },
  { at: `${key}/KeyPolicy/Statement/1/Principal/Service`, how: both, reason: grant },
  { at: `${key}/KeyPolicy/Statement/1/Condition/**`, how: both, reason: secondFence },
];

export const unnoticedAtTheEdge: readonly Unnoticed[] = [
  ...unnoticedInDistribution,
  ...unnoticedInFiles,
  ...unnoticedInKey,
  ...unnoticedInHeaders,
  ...awaitedInHeaders,
  ...unnoticedInEdgeLogs,
];
