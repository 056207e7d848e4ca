import { both, remove, type Unnoticed } from './unnoticed';

const policy = 'AWS::S3::BucketPolicy/Properties/PolicyDocument/Statement';
const grant = 'a grant: less of it gives nobody more, and the logs then do not arrive';
const fence =
  'a second fence: account and source each confine the service by themselves, and the gate asks for one';
const of = 'ArchiveBucketPolicy';

/** What an archive has that takes deliveries of AWS. */
export const unnoticedInDeliveries: readonly Unnoticed[] = [
  {
    at: 'AWS::KMS::Key/Properties/KeyPolicy/Statement/1/Condition/**',
    of: 'Archive',
    how: both,
    reason: fence,
  },
  ...['4', '5'].map((refusal) => ({
    at: `${policy}/${refusal}/Condition/StringNotEquals/aws:PrincipalServiceName`,
    of,
    how: remove,
    reason: 'without it the refusal spares nobody: stricter',
  })),
  { at: `${policy}/6/Action/*`, of, how: remove, reason: grant },
  { at: `${policy}/7/Action`, of, how: remove, reason: grant },
  ...['6', '7'].flatMap((permission) => [
    { at: `${policy}/${permission}/Condition/**`, of, how: both, reason: fence },
    { at: `${policy}/${permission}/Effect`, of, how: both, reason: grant },
    {
      at: `${policy}/${permission}/Principal/Service`,
      of,
      how: both,
      reason: 'a service that does not exist, or none: S3 refuses the policy',
    },
    { at: `${policy}/${permission}/Resource`, of, how: both, reason: grant },
  ]),
];
