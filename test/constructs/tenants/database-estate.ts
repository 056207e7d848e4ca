import { type Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { TenantDatabase, type TenantDatabaseProps, TenantRole } from '../../../lib';

/** A database of tenants, in a network of somebody else's. */
export function databaseEstate(stack: Stack, props: Partial<TenantDatabaseProps> = {}): Construct {
  const vpc = new Vpc(stack, 'Vpc', {
    natGateways: 0,
    subnetConfiguration: [{ name: 'isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
  });
  const broker = new Role(stack, 'Broker', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const role = new TenantRole(stack, 'Sessions', { broker });
  return new TenantDatabase(stack, 'Ledger', { vpc, role, ...props });
}
