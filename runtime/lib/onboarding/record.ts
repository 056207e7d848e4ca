import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type KeyTier, keyTiers, type TenantState, tenantStates } from '../tenants/contract';
import { type TenantKeys } from '../tenants/keys';
import { OnboardingError } from './outcome';

/** What the registry holds of a tenant. */
export interface TenantRecord extends TenantKeys {
  readonly tenant: string;
  readonly state: TenantState;
  readonly tier: KeyTier;
  readonly olderKeyArns: readonly string[];
  /** Which key of the tenant's, counted from 1, `keyArn` is. */
  readonly generation: number;
  readonly secretArn?: string;
  /** The run that makes a key, when it began (seconds since 1970), and the key that it made. */
  readonly intent?: string;
  readonly intentAt: number;
  readonly candidate?: string;
  /** Something that is encrypted under the key, to show later that it can no longer be read. */
  readonly seal?: string;
}

type Item = Readonly<Record<string, AttributeValue>>;

/** @throws OnboardingError `Unexpected` if the item is not what a registry holds */
export function recordOf(item: Item): TenantRecord {
  const text = (name: string) => item[name]?.S;
  const tenant = text('tenant');
  const state = tenantStates.find((one) => one === text('state'));
  const tier = keyTiers.find((one) => one === text('tier'));
  if (tenant === undefined || state === undefined || tier === undefined) {
    throw new OnboardingError('Unexpected', 'an item that is no record of a tenant');
  }
  const texts = ['keyArn', 'nextKeyArn', 'secretArn', 'intent', 'candidate', 'seal'] as const;
  return {
    tenant,
    state,
    tier,
    olderKeyArns: (item['olderKeyArns']?.L ?? []).flatMap(({ S }) => S ?? []),
    generation: Number(item['generation']?.N ?? 1),
    intentAt: Number(item['intentAt']?.N ?? 0),
    ...Object.fromEntries(texts.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))),
  };
}
