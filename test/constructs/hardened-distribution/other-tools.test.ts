import { Stack } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { HardenedDistribution, SecurityHeaders } from '../../../lib';
import { toolsSay } from '../protected-api/tools';
import { acknowledgements } from '../synth';
import { functionUrl, loadBalancer, restApi } from './origins';
import { certificate, edgeEnv, webAclArn } from './site';

const packs = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];

/** A site with a bucket, a function, a load balancer and an API behind it, in a stack beside the one that is given. */
function edge(beside: Stack, more: (distribution: HardenedDistribution) => void = () => undefined): Stack {
  const stack = new Stack(beside, 'Edge', { env: edgeEnv });
  const headers = new SecurityHeaders(stack, 'Headers', { cors: { origins: ['https://app.example.com'] } });
  const site = new HardenedDistribution(stack, 'Site', {
    domainNames: ['www.example.com'],
    certificate: certificate(stack),
    webAclArn,
    headers,
  });
  site.addPath('/pages/*', functionUrl(stack));
  site.addPath('/app/*', loadBalancer(stack));
  site.addPath('/api/*', restApi(stack));
  more(site);
  return stack;
}

/** What the tools say of the distribution and its headers; what stands behind it is the user's own. */
function say(
  more?: (distribution: HardenedDistribution) => void,
  ...plugins: Parameters<typeof toolsSay>[1][]
) {
  let made: Stack | undefined;
  const { found, used } = toolsSay((beside) => (made = edge(beside, more)), ...plugins);
  const own = made === undefined ? [] : [...acknowledgements(made).keys()];
  return {
    found: found.filter((one) => /Edge\/(?:Site|Headers)(?:\/|$)/.test(one)),
    behind: found.filter((one) => !/Edge\/(?:Site|Headers)(?:\/|$)/.test(one)),
    used: [...used].sort(),
    // CDK acknowledges a finding of its own validation about the network, which does not run here.
    acknowledged: [...new Set(own)].filter((id) => !id.startsWith('CloudFormation-Validate')).sort(),
  };
}

test('a distribution passes all five packs of cdk-nag, and every finding that it disagrees with has a reason that is used', () => {
  const { found, used, acknowledged } = say(undefined, ...packs());
  expect(found).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(used).toEqual(acknowledged);
});

test('the packs do look: what stands behind it, which nobody hardened, fails them', () => {
  expect(say(undefined, ...packs()).behind).not.toEqual([]);
});

describe("CDK's own validation", () => {
  const off = process.env.CDK_VALIDATION;
  beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
  afterAll(() => (process.env.CDK_VALIDATION = off));

  test('passes a distribution, and finds a property that CloudFormation does not know', () => {
    expect(say().found).toEqual([]);
    const invalid = say((site) => {
      const found = site.node.findAll().find((node) => CfnDistribution.isCfnDistribution(node));
      found?.addPropertyOverride('DistributionConfig.NoSuchProperty', 'x');
    });
    expect(invalid.found).not.toEqual([]);
  });
});
