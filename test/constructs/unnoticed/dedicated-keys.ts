import { unnoticedInKeyPolicy } from './key-policy';
import { both, remove, type Unnoticed } from './unnoticed';

const policy = 'AWS::KMS::Key/Properties/KeyPolicy';

/** What the policy has by which a tenant's own key is made. */
export const unnoticedInDedicatedKeys: readonly Unnoticed[] = [
  ...unnoticedInKeyPolicy('Dedicated', { throughServices: [8, 9], otherServices: 10, never: 11 }),
  {
    at: `${policy}/Version`,
    how: remove,
    reason: 'matters only for policy variables, and the tenant stands in their place',
  },
  {
    at: `${policy}/Statement/0/Principal/AWS`,
    how: remove,
    reason: 'KMS refuses a statement without principal',
  },
  { at: `${policy}/Statement/*/Sid`, how: both, reason: 'a label' },
  {
    at: `${policy}/Statement/*/Resource`,
    how: remove,
    reason: 'in the policy of a key the only resource is the key',
  },
  {
    at: `${policy}/Statement/7/Action/3`,
    how: remove,
    reason: 'a second fence: the statement that allows names the context itself',
  },
];
