import { both, flip, remove, type Unnoticed } from './unnoticed';

const statement = 'AWS::S3::BucketPolicy/Properties/PolicyDocument/Statement';
const of = 'ArchiveAccessLogsPolicy';
const grant =
  'a grant to log: less of it gives nobody more, and the gate sees that others may still log there';

/** What the bucket of access logs has when buckets of several stacks log to it. */
export const unnoticedInAccessLogGrants: readonly Unnoticed[] = [4, 5]
  .flatMap((n): Unnoticed[] => [
    { at: `${statement}/${n}/Action`, of, how: remove, reason: grant },
    { at: `${statement}/${n}/Effect`, of, how: both, reason: grant },
    { at: `${statement}/${n}/Principal/Service`, of, how: both, reason: grant },
  ])
  .concat([
    { at: `${statement}/4/Condition/ArnEquals/aws:SourceArn`, of, how: flip, reason: grant },
    { at: `${statement}/4/Resource`, of, how: both, reason: grant },
    { at: `${statement}/5/Resource/1`, of, how: both, reason: grant },
  ]);
