import { GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import { type ServiceClients } from '../clients';
import { type DeployedStack } from '../deployed';

type Ask = (clients: ServiceClients, physicalId: string) => Promise<Readonly<Record<string, string>>>;

/** Attributes that AWS makes up at deployment, and that only the service knows. */
const asked: Readonly<Record<string, Ask>> = {
  'AWS::ApiGateway::RestApi': async ({ apiGateway }, restApiId) => {
    const { rootResourceId = '' } = await apiGateway.send(new GetRestApiCommand({ restApiId }));
    return { RootResourceId: rootResourceId };
  },
};

/** Asks for what no physical id tells: `LogicalId.Attribute` -> value. */
export async function learn(
  clients: ServiceClients,
  { stack, physicalIds }: DeployedStack,
): Promise<ReadonlyMap<string, string>> {
  const learned = new Map<string, string>();
  for (const [logicalId, { Type }] of Object.entries(stack.template.Resources)) {
    const physicalId = physicalIds.get(logicalId);
    const ask = asked[Type];
    if (ask === undefined || physicalId === undefined) continue;
    for (const [name, value] of Object.entries(await ask(clients, physicalId)))
      learned.set(`${logicalId}.${name}`, value);
  }
  return learned;
}
