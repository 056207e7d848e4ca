import {
  type CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  ListExportsCommand,
} from '@aws-sdk/client-cloudformation';

import { PortcullisError } from '../../waivers/error';
import { type AssemblyStack } from './assembly';

/** What CloudFormation says about a stack: logical id -> physical id. */
export interface DeployedStack {
  readonly stack: AssemblyStack;
  readonly id: string;
  readonly physicalIds: ReadonlyMap<string, string>;
  /** Output name -> value. */
  readonly outputs: ReadonlyMap<string, string>;
}

/**
 * Asks CloudFormation for every stack of the assembly.
 *
 * @throws PortcullisError `LOCAL_NOT_DEPLOYED` if a stack or a resource is missing or not complete.
 */
export async function deployedStacks(
  client: CloudFormationClient,
  stacks: readonly AssemblyStack[],
): Promise<DeployedStack[]> {
  return Promise.all(stacks.map((stack) => deployedStack(client, stack)));
}

const COMPLETE = /^(?:CREATE|UPDATE)_COMPLETE$/;

async function deployedStack(client: CloudFormationClient, stack: AssemblyStack): Promise<DeployedStack> {
  const { Stacks: [found] = [] } = await client.send(new DescribeStacksCommand({ StackName: stack.name }));
  if (!found?.StackId || !COMPLETE.test(found.StackStatus ?? '')) {
    throw new PortcullisError(
      'LOCAL_NOT_DEPLOYED',
      `stack ${stack.name} is ${found?.StackStatus ?? 'missing'} after its deployment`,
    );
  }
  const { StackResources = [] } = await client.send(
    new DescribeStackResourcesCommand({ StackName: stack.name }),
  );
  const physicalIds = new Map<string, string>();
  for (const resource of StackResources) {
    if (
      COMPLETE.test(resource.ResourceStatus ?? '') &&
      resource.LogicalResourceId &&
      resource.PhysicalResourceId
    ) {
      physicalIds.set(resource.LogicalResourceId, resource.PhysicalResourceId);
    }
  }
  const outputs = new Map<string, string>();
  for (const { OutputKey, OutputValue } of found.Outputs ?? [])
    if (OutputKey !== undefined && OutputValue !== undefined) outputs.set(OutputKey, OutputValue);
  return { stack, id: found.StackId, physicalIds, outputs };
}

/** Every export of the account and region: name -> value. */
export async function exportsOf(client: CloudFormationClient): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListExportsCommand({ NextToken }));
    for (const one of page.Exports ?? [])
      if (one.Name && one.Value !== undefined) found.set(one.Name, one.Value);
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}
