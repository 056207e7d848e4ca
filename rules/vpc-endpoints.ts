import { type Resource } from '../template';

/** Whether a VPC has an interface endpoint for a service, such as `ec2` or `bedrock-runtime`. */
export function hasEndpoint(vpc: Resource, service: string): boolean {
  return vpc
    .referrers('AWS::EC2::VPCEndpoint', 'VpcId')
    .some((endpoint) => endpoint.get('ServiceName').endsWith(`.${service}`));
}
