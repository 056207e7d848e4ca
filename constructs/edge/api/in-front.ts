import { Stack } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { type IConstruct } from 'constructs';

/**
 * What is wrong with the way to an address at synthesis: nothing if a distribution of the app leads there and shows a certificate.
 *
 * AWS puts no web ACL in front of an HTTP API, so that without a distribution there is none at all.
 *
 * @param reference the same address, as the construct that defines it gives it
 */
export function missingDistribution(api: IConstruct, domainName: string, reference: string): string[] {
  const distributions = api.node.root.node
    .findAll()
    .filter((node) => CfnDistribution.isCfnDistribution(node));
  if (distributions.some((one) => leadsTo(one, [domainName, reference]))) return [];
  return [
    `${api.node.path} is an HTTP API, which takes no web ACL, and no distribution of the app leads to ${domainName}: give a ` +
      'HardenedDistribution the origin EdgeOrigin.httpApi of it, or use ProtectedApi',
  ];
}

function leadsTo(distribution: CfnDistribution, names: readonly string[]): boolean {
  const stack = Stack.of(distribution);
  const same = new Set(names.map((name) => JSON.stringify(stack.resolve(name))));
  const { origins = [] } = stack.resolve(distribution.distributionConfig) ?? {};
  return origins.some(
    (origin: Readonly<Record<string, unknown>>) =>
      same.has(JSON.stringify(origin.domainName)) && showsCertificate(origin.customOriginConfig),
  );
}

function showsCertificate(config: unknown): boolean {
  return typeof config === 'object' && config !== null && 'originMtlsConfig' in config;
}
