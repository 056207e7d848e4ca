import { type PlainPolicy } from '../../template/policy/evaluation';
import { policyOf } from './resources';

/**
 * Managed policies of AWS that reach no data of tenants, by the services that they are for. Each allows less than all of it.
 *
 * Source: AWS Managed Policy Reference Guide.
 */
const services: Readonly<Record<string, readonly string[]>> = {
  'service-role/AWSLambdaBasicExecutionRole': ['logs'],
  'service-role/AWSLambdaVPCAccessExecutionRole': ['logs', 'ec2'],
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs': ['logs'],
  'service-role/AmazonECSTaskExecutionRolePolicy': ['ecr', 'logs'],
  'service-role/AmazonRDSEnhancedMonitoringRole': ['logs'],
  AWSXRayDaemonWriteAccess: ['xray'],
};

const prefix = 'arn:aws:iam::aws:policy/';

/** What a managed policy of AWS allows, if it is one of those. */
export function awsPolicy(arn: string): PlainPolicy | undefined {
  const name = arn.startsWith(prefix) ? arn.slice(prefix.length) : '';
  const known = Object.hasOwn(services, name) ? services[name] : undefined;
  if (known === undefined) return undefined;
  const Statement = { Effect: 'Allow', Action: known.map((service) => `${service}:*`), Resource: '*' };
  return policyOf(name, { Version: '2012-10-17', Statement }, 'identity');
}
