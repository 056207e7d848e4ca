/**
 * What AWS asks for the things that our constructs create: list prices, before free tiers and volume discounts.
 *
 * One table, so that no page and no message has a price of its own. A price moves: `npm run generate` puts the date beside
 * every figure it prints.
 */
export const pricing = { region: 'us-east-1', currency: 'USD', asOf: '2026-11-24' } as const;

/**
 * How far a figure can be trusted: `aws` was read on a page of AWS, `reported` on a page of somebody else that gives AWS as its
 * source, `known` is from knowledge and was not seen again.
 */
export type Evidence = 'aws' | 'reported' | 'known';

export interface Price {
  /** What is paid for, as it stands in a table of costs. */
  readonly what: string;
  /** USD for one `per`. */
  readonly usd: number;
  /** The unit that one price is for. */
  readonly per: string;
  /** How many of the counted things are in one unit: 1,000,000 for a price per million requests. */
  readonly each: number;
  /** AWS's page that states the price. */
  readonly source: string;
  readonly evidence: Evidence;
}

const million = 1_000_000;

function price(
  what: string,
  usd: number,
  [per, each]: readonly [string, number],
  page: string,
  evidence: Evidence,
): Price {
  return { what, usd, per, each, source: `https://aws.amazon.com/${page}/pricing/`, evidence };
}

const month = ['month', 1] as const;
const millionRequests = ['million requests', million] as const;
const gigabyte = ['GB', 1] as const;
const gigabyteMonth = ['GB and month', 1] as const;
const tenThousand = ['10,000 requests', 10_000] as const;
const thousand = ['1,000', 1_000] as const;

export const prices = {
  wafWebAcl: price('web ACL', 5, month, 'waf', 'reported'),
  wafRule: price('rule or rule group of a web ACL', 1, month, 'waf', 'reported'),
  wafRequests: price('requests that a web ACL judges', 0.6, millionRequests, 'waf', 'reported'),
  wafExtraCapacity: price('each 500 capacity units above 1,500', 0.2, millionRequests, 'waf', 'known'),
  wafExtraBody: price('each 16 KB of a body above the default', 0.3, millionRequests, 'waf', 'known'),
  wafBotControl: price('bot control', 10, month, 'waf', 'known'),
  wafBotRequests: price('requests that bot control judges (common)', 1, millionRequests, 'waf', 'known'),
  wafTargetedBotRequests: price(
    'requests that bot control judges (targeted)',
    10,
    millionRequests,
    'waf',
    'known',
  ),
  wafFraudControl: price('account takeover or creation fraud control', 10, month, 'waf', 'known'),
  wafFraudAttempts: price('sign-ins or sign-ups that fraud control judges', 1, thousand, 'waf', 'known'),
  wafCaptcha: price('CAPTCHA puzzles that are answered', 0.4, thousand, 'waf', 'known'),
  wafChallenge: price('silent challenges that are served', 0.4, millionRequests, 'waf', 'known'),
  cognitoLite: price('active users, plan Lite', 0.0055, ['user and month', 1], 'cognito', 'reported'),
  cognitoEssentials: price(
    'active users, plan Essentials',
    0.015,
    ['user and month', 1],
    'cognito',
    'reported',
  ),
  cognitoPlus: price('active users, plan Plus', 0.02, ['user and month', 1], 'cognito', 'reported'),
  cognitoMachineTokens: price('tokens for machines', 2.25, thousand, 'cognito', 'known'),
  kmsKey: price('customer key', 1, month, 'kms', 'aws'),
  kmsRequests: price('requests to a key', 0.03, tenThousand, 'kms', 'reported'),
  secret: price('secret', 0.4, month, 'secrets-manager', 'reported'),
  secretRequests: price('requests for secrets', 0.05, tenThousand, 'secrets-manager', 'reported'),
  cloudFrontRequests: price('HTTPS requests to a distribution', 0.01, tenThousand, 'cloudfront', 'known'),
  cloudFrontData: price('data that leaves a distribution', 0.085, gigabyte, 'cloudfront', 'known'),
  cloudFrontFunction: price(
    'runs of a CloudFront function',
    0.1,
    ['million runs', million],
    'cloudfront',
    'known',
  ),
  restApiRequests: price('requests to a REST API', 3.5, millionRequests, 'api-gateway', 'reported'),
  httpApiRequests: price('requests to an HTTP API', 1, millionRequests, 'api-gateway', 'reported'),
  dynamoWrites: price('writes to a table on demand', 0.625, millionRequests, 'dynamodb', 'reported'),
  dynamoReads: price('reads of a table on demand', 0.125, millionRequests, 'dynamodb', 'reported'),
  dynamoStorage: price('data in a table', 0.25, gigabyteMonth, 'dynamodb', 'known'),
  dynamoBackup: price('continuous backup of a table', 0.2, gigabyteMonth, 'dynamodb', 'known'),
  lambdaRequests: price('calls of a function', 0.2, millionRequests, 'lambda', 'known'),
  lambdaTime: price('time of a function on arm64', 0.0000133334, ['GB-second', 1], 'lambda', 'known'),
  s3Storage: price('data in a bucket, standard class', 0.023, gigabyteMonth, 's3', 'known'),
  s3Writes: price('writes to a bucket', 0.005, thousand, 's3', 'known'),
  logIngestion: price('logs written to CloudWatch', 0.5, gigabyte, 'cloudwatch', 'reported'),
  logStorage: price('logs kept in CloudWatch', 0.03, gigabyteMonth, 'cloudwatch', 'reported'),
  logMasking: price('logs searched for data to mask', 0.12, gigabyte, 'cloudwatch', 'known'),
  alarm: price('alarm', 0.1, month, 'cloudwatch', 'known'),
  metric: price('metric of your own', 0.3, month, 'cloudwatch', 'known'),
  traces: price('traces', 5, ['million traces', million], 'xray', 'known'),
  stateTransitions: price('steps of a state machine', 0.025, thousand, 'step-functions', 'known'),
  queueRequests: price('requests to a queue', 0.4, millionRequests, 'sqs', 'known'),
  auroraCapacity: price('capacity of Aurora Serverless v2', 0.12, ['ACU-hour', 1], 'rds/aurora', 'reported'),
  auroraStorage: price('data in Aurora', 0.1, gigabyteMonth, 'rds/aurora', 'reported'),
  auroraRequests: price('I/O of Aurora', 0.2, millionRequests, 'rds/aurora', 'known'),
} as const satisfies Readonly<Record<string, Price>>;

export type PriceId = keyof typeof prices;

/** What a quantity of something costs, in USD: 10,000,000 requests at 0.6 a million are 6. */
export function costOf(id: PriceId, quantity: number): number {
  const { usd, each } = prices[id];
  return (usd * quantity) / each;
}

/** `$0.60 per million requests`, as sentences and messages say it. */
export function priceOf(id: PriceId): string {
  const { usd, per } = prices[id];
  const amount = usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 10 });
  return `$${amount} per ${per}`;
}
