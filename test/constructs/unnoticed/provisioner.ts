import { both, flip, remove, type Unnoticed } from './unnoticed';

const role = 'AWS::IAM::Role';
const trust = `${role}/Properties/AssumeRolePolicyDocument`;
const label = 'a label';

/** What the role has in whose sessions onboarding works for a tenant. */
export const unnoticedInProvisioners: readonly Unnoticed[] = [
  { at: 'AWS::IAM::ManagedPolicy/Properties/Description', how: both, reason: label },
  { at: `${role}/Properties/Description`, how: both, reason: label },
  { at: `${trust}/Version`, how: remove, reason: 'matters only for policy variables, and there are none' },
  { at: `${trust}/Statement/0/Sid`, how: both, reason: label },
  {
    at: `${trust}/Statement/1/Principal/AWS/*`,
    how: flip,
    reason: 'names another role, or one that IAM refuses: which one is meant no gate can know',
  },
];
