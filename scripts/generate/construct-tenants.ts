import { costOf } from '../../checklist/prices';
import { onboardingOnce } from '../tenants-uses';
import { type Use } from './construct-costs';

interface Uses {
  readonly what: string;
  /** In a month. */
  readonly of: readonly Use[];
  /**
   * @default - nothing once
   */
  readonly once?: readonly Use[];
}

/** What each further tenant uses of a construct; one that is not here costs nothing more for another tenant. */
const uses: Readonly<Record<string, Uses>> = {
  TenantKeyring: {
    what: 'a dedicated key each, asked 10,000 times; tenants that share the pooled key pay for the requests alone',
    of: [
      { price: 'kmsKey', quantity: 1 },
      { price: 'kmsRequests', quantity: 10_000 },
    ],
  },
  TenantOnboarding: {
    what: 'the onboarding of each, once, and the secret that it is given; its key is the keyring’s',
    of: [{ price: 'secret', quantity: 1 }],
    once: onboardingOnce,
  },
  TenantRegistry: {
    what: 'tokens for 10 users, four an hour in working time: two reads each',
    of: [{ price: 'dynamoReads', quantity: 14_000 }],
  },
  TenantCredentials: {
    what: '1,000 sessions each, of 250 ms in 256 MiB',
    of: [
      { price: 'lambdaRequests', quantity: 1_000 },
      { price: 'lambdaTime', quantity: 1_000 * 0.25 * 0.25 },
    ],
  },
  SecretVault: {
    what: 'a secret each, read 1,000 times, under one key',
    of: [
      { price: 'secret', quantity: 1 },
      { price: 'secretRequests', quantity: 1_000 },
      { price: 'kmsRequests', quantity: 1_000 },
    ],
  },
  TenantDatabase: {
    what: '1 GB, 100,000 reads and writes of blocks, and a hundredth of a unit of capacity all the time each',
    of: [
      { price: 'auroraCapacity', quantity: 730 * 0.01 },
      { price: 'auroraStorage', quantity: 1 },
      { price: 'auroraRequests', quantity: 100_000 },
    ],
  },
  TenantTable: {
    what: '100,000 reads, 20,000 writes and 1 GB each',
    of: [
      { price: 'dynamoReads', quantity: 100_000 },
      { price: 'dynamoWrites', quantity: 20_000 },
      { price: 'dynamoStorage', quantity: 1 },
      { price: 'dynamoBackup', quantity: 1 },
    ],
  },
  TenantBucket: {
    what: '5 GB and 10,000 writes each, and a request to a key for each of them',
    of: [
      { price: 's3Storage', quantity: 5 },
      { price: 's3Writes', quantity: 10_000 },
      { price: 'kmsRequests', quantity: 10_000 },
    ],
  },
};

const sizes = [10, 1_000, 10_000] as const;

/** The table of what tenants add; nothing for a construct that does not grow with them. */
export function tenantCosts(construct: string): string[] {
  const use = uses[construct];
  if (use === undefined) return [];
  const { of, once } = use;
  const usd = (tenants: number, all: readonly Use[]) =>
    new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(
      all.reduce((sum, { price, quantity }) => sum + costOf(price, quantity), 0) * tenants,
    );
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const columns = once === undefined ? ['USD a month'] : ['USD once', 'USD a month'];
  return [
    '## What tenants add',
    `Reckoned with ${use.what}.`,
    [
      row(['tenants', ...columns]),
      row(['--:', ...columns.map(() => '--:')]),
      ...sizes.map((tenants) =>
        row([
          tenants.toLocaleString('en-US'),
          ...(once === undefined ? [] : [usd(tenants, once)]),
          usd(tenants, of),
        ]),
      ),
    ].join('\n'),
  ];
}
