/**
 * Prints how long the onboarding of N tenants takes on AWS, what it costs once, and what the tenants then cost a month:
 * `npm run tenants:model -- 10 1000 10000`. The share of the quotas, 0.5 unless told, is given as `--share=0.8`.
 */
import { costOf, pricing } from '../checklist/prices';
import { keysPerAccount, quotas } from '../runtime/lib/onboarding/quotas';
import { type Use } from './generate/construct-costs';
import { onboardingOnce } from './tenants-uses';

/** Requests of one tenant's onboarding that has no crash: `test/runtime/onboarding` counts the same. */
const requests = {
  'kms:CreateKey': 1,
  'kms:EnableKeyRotation': 1,
  'kms:CreateAlias': 1,
  'secretsmanager:CreateSecret': 1,
} as const;

/** What one tenant costs a month: its key, asked 10,000 times, and its secret. */
const monthly: readonly Use[] = [
  { price: 'kmsKey', quantity: 1 },
  { price: 'kmsRequests', quantity: 10_000 },
  { price: 'secret', quantity: 1 },
  { price: 'secretRequests', quantity: 1_000 },
];

const sum = (uses: readonly Use[]) =>
  uses.reduce((all, { price, quantity }) => all + costOf(price, quantity), 0);

function text(seconds: number): string {
  return seconds < 120 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

const arguments_ = process.argv.slice(2);
const share = Number(arguments_.find((one) => one.startsWith('--share='))?.slice('--share='.length) ?? 0.5);
const counts = arguments_.filter((one) => !one.startsWith('--')).map(Number);
const bad = [share, ...counts].find((number) => !(number > 0));
if (bad !== undefined || share > 1) {
  console.error('give numbers of tenants above 0, and a share of the quotas between 0 and 1');
  process.exit(2);
}
console.log(`${pricing.region}, prices of ${pricing.asOf}, ${share * 100} % of AWS's default quotas\n`);
for (const count of counts.length === 0 ? [10, 1_000, 10_000] : counts) {
  const [slowest] = Object.keys(requests)
    .flatMap((name) => {
      const api = Object.keys(quotas).find((key): key is keyof typeof requests => key === name);
      return api === undefined ? [] : [{ api, seconds: (count * requests[api]) / (quotas[api] * share) }];
    })
    .sort((a, b) => b.seconds - a.seconds);
  if (slowest === undefined) throw new Error('no request has a quota');
  const { api, seconds } = slowest;
  console.log(`${count.toLocaleString('en-US')} tenants`);
  console.log(`  at least ${text(seconds)}; ${api} binds (${quotas[api]} a second for the whole account)`);
  console.log(
    `  $${(count * sum(onboardingOnce)).toFixed(2)} once, $${(count * sum(monthly)).toFixed(2)} a month`,
  );
  if (count > keysPerAccount * 0.9)
    console.log(
      `  needs more than the ${keysPerAccount.toLocaleString('en-US')} keys of an account: ask AWS, or pool`,
    );
}
