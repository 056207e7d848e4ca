import { both, remove, type Unnoticed } from './unnoticed';

const keyPolicy = 'AWS::KMS::Key/Properties/KeyPolicy/Statement';
const grant = 'a grant: less of it gives nobody more, and the service then says that it cannot use the key';
const secondFence =
  'a second fence: account, source and context each confine the service by themselves, and the gate asks for one';

export const unnoticedInKeys: readonly Unnoticed[] = [
  { at: 'AWS::KMS::Key/Properties/Description', how: both, reason: 'a label' },
  {
    at: 'AWS::KMS::Key/Properties/PendingWindowInDays',
    how: remove,
    reason: 'the default is the same: 30 days',
  },
  {
    at: 'AWS::KMS::Key/Properties/RotationPeriodInDays',
    how: remove,
    reason: 'the default is the same: 365 days',
  },
  {
    at: 'AWS::KMS::Key/Properties/KeyPolicy/Version',
    how: both,
    reason: 'matters only for policy variables, and there are none',
  },
  { at: `${keyPolicy}/*/Sid`, how: both, reason: 'a label' },
  { at: `${keyPolicy}/0/Principal/AWS`, how: remove, reason: 'KMS refuses a statement without principal' },
  { at: `${keyPolicy}/*/Resource`, how: both, reason: 'in the policy of a key the only resource is the key' },
  { at: `${keyPolicy}/*/Action/*`, how: remove, reason: grant },
  { at: `${keyPolicy}/2/Action`, how: remove, reason: grant },
  { at: `${keyPolicy}/1/Effect`, how: both, reason: grant },
  { at: `${keyPolicy}/2/Effect`, how: both, reason: grant },
  { at: `${keyPolicy}/3/Effect`, how: both, reason: grant },
  { at: `${keyPolicy}/4/Effect`, how: both, reason: grant },
  { at: `${keyPolicy}/5/Effect`, how: both, reason: grant },
  {
    at: `${keyPolicy}/*/Principal/Service`,
    how: both,
    reason: 'a service that does not exist, or none: KMS refuses the policy',
  },
  {
    at: `${keyPolicy}/*/Principal/Service/*`,
    how: both,
    reason: 'a service that does not exist, or none: KMS refuses the policy',
  },
  { at: `${keyPolicy}/1/Condition/**`, how: both, of: 'Users', reason: secondFence },
  { at: `${keyPolicy}/2/Condition/**`, how: both, reason: secondFence },
];
