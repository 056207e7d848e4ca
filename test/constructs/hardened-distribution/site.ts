import { Stack } from 'aws-cdk-lib';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HardenedDistribution, type HardenedDistributionProps } from '../../../lib';
import { newApp, templateOf } from '../synth';

export const edgeEnv = { account: '111111111111', region: 'us-east-1' };
export const webAclArn = 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/edge/0a1b';

export function certificate(stack: Stack, id = 'Certificate'): ICertificate {
  const found = stack.node.tryFindChild(id);
  if (found !== undefined) throw new Error(`${id} is there already`);
  return Certificate.fromCertificateArn(stack, id, `arn:aws:acm:us-east-1:111111111111:certificate/${id}`);
}

/** A distribution in a stack of its own, with whatever else `more` says. */
export function site(
  more: (stack: Stack) => Partial<HardenedDistributionProps> = () => ({}),
  app = newApp(),
) {
  const stack = new Stack(app, 'Stack', { env: edgeEnv });
  const distribution = new HardenedDistribution(stack, 'Site', {
    domainNames: ['www.example.com'],
    certificate: certificate(stack),
    webAclArn,
    ...more(stack),
  });
  return { stack, distribution };
}

interface Behavior {
  readonly AllowedMethods: readonly string[];
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId?: string;
  readonly ViewerProtocolPolicy: string;
  readonly FunctionAssociations?: readonly object[];
  readonly PathPattern?: string;
}
export interface DistributionConfig {
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors?: readonly Behavior[];
  readonly Origins: readonly Readonly<Record<string, unknown>>[];
  readonly ViewerCertificate: Readonly<Record<string, unknown>>;
  readonly WebACLId?: unknown;
  readonly DefaultRootObject?: string;
}

/** The resources of a stack by type, as they stand in its template. */
export function resources(stack: Stack, type: string): Readonly<Record<string, unknown>>[] {
  return Object.values(templateOf(stack).Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);
}

export function configOf(stack: Stack): DistributionConfig {
  const [found] = resources(stack, 'AWS::CloudFront::Distribution');
  return JSON.parse(JSON.stringify(found?.DistributionConfig));
}
