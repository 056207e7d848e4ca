import { type Stack } from 'aws-cdk-lib';
import { InterfaceVpcEndpointAwsService, SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { TenantDatabase, TenantIsolation, type TenantIsolationProps, TenantRole } from '../../../lib';

/** Tenants kept apart in a database, in a network of somebody else's. */
export function isolationEstate(stack: Stack, props: Partial<TenantIsolationProps> = {}): TenantIsolation {
  const vpc = new Vpc(stack, 'Vpc', {
    natGateways: 0,
    subnetConfiguration: [{ name: 'isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
  });
  const secretsEndpoint = vpc.addInterfaceEndpoint('Secrets', {
    service: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
    securityGroups: [new SecurityGroup(stack, 'EndpointGroup', { vpc, allowAllOutbound: false })],
    open: false,
  });
  const broker = new Role(stack, 'Broker', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const role = new TenantRole(stack, 'Sessions', { broker });
  const database = new TenantDatabase(stack, 'Ledger', { vpc, role });
  return new TenantIsolation(stack, 'Isolation', {
    database,
    secretsEndpoint,
    schema: 'shop',
    tables: [{ name: 'orders' }, { name: 'events', partitions: ['events_2027'] }],
    ...props,
  });
}
