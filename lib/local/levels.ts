import { apiLevels } from './api-levels';
import { cognitoLevels } from './cognito-levels';
import { edgeLevels } from './edge-levels';
import { type Lists } from './lists';
import { tenantLevels } from './tenant-levels';
import { wafLevels } from './waf-levels';

/**
 * What the local environment makes of every property that we synthesize.
 *
 * `enforced`: the emulator acts upon it by itself (some it gets only through our launcher, which then says `api`).
 * `shim`: our launcher acts upon it, in the place of AWS. `recorded`: kept and readable, nothing acts upon it.
 * `absent`: neither kept nor readable; nothing is known of it after a deployment. Values of all but `absent` are read back.
 */
export const levels: Readonly<Record<string, Lists>> = {
  'AWS::S3::Bucket': {
    enforced: [
      'BucketName',
      'VersioningConfiguration',
      'PublicAccessBlockConfiguration',
      'ObjectLockEnabled',
      'ObjectLockConfiguration',
    ],
    // Objects are stored as they come; whoever reads or writes one needs the right to its key, and the key has to be enabled.
    shim: ['BucketEncryption'],
    recorded: [
      'OwnershipControls',
      'LoggingConfiguration',
      'LifecycleConfiguration',
      'NotificationConfiguration',
      'Tags',
    ],
    absent: ['AccessControl'],
  },
  'AWS::S3::BucketPolicy': { enforced: ['Bucket', 'PolicyDocument'] },
  'AWS::KMS::Key': {
    enforced: ['KeyPolicy', 'KeySpec', 'KeyUsage', 'Enabled'],
    recorded: ['Description', 'EnableKeyRotation', 'RotationPeriodInDays', 'MultiRegion', 'Origin', 'Tags'],
    // AWS itself gives it back only for a key that is being deleted.
    absent: ['PendingWindowInDays'],
  },
  'AWS::KMS::Alias': { enforced: ['AliasName', 'TargetKeyId'] },
  'AWS::Logs::LogGroup': {
    shim: ['DeletionProtectionEnabled'],
    recorded: [
      'LogGroupName',
      'RetentionInDays',
      'KmsKeyId',
      'LogGroupClass',
      'DataProtectionPolicy',
      'Tags',
    ],
  },
  'AWS::IAM::Role': {
    enforced: [
      'AssumeRolePolicyDocument',
      'ManagedPolicyArns',
      'PermissionsBoundary',
      'Policies',
      'RoleName',
      'Path',
    ],
    recorded: ['Description', 'MaxSessionDuration', 'Tags'],
  },
  'AWS::IAM::Policy': { enforced: ['PolicyDocument', 'PolicyName', 'Roles'] },
  'AWS::IAM::ManagedPolicy': {
    enforced: ['PolicyDocument', 'ManagedPolicyName', 'Path', 'Roles'],
    recorded: ['Description'],
  },
  ...apiLevels,
  ...cognitoLevels,
  ...edgeLevels,
  ...tenantLevels,
  ...wafLevels,
};
