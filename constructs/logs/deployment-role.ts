import { DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { PortcullisError } from '../../waivers';

/**
 * The role under which CloudFormation deploys the stack of a construct: the one that CDK's bootstrap made for its account
 * and region.
 */
export function deploymentRoleArnOf(construct: IConstruct): string {
  let stack = Stack.of(construct);
  while (stack.nestedStackParent !== undefined) stack = stack.nestedStackParent;
  const { synthesizer } = stack;
  if (synthesizer instanceof DefaultStackSynthesizer) {
    // The synthesizer writes it for the manifest, where the CLI fills in the names; a template wants the values themselves.
    return synthesizer.cloudFormationExecutionRoleArn
      .replaceAll('${AWS::Partition}', stack.partition)
      .replaceAll('${AWS::AccountId}', stack.account)
      .replaceAll('${AWS::Region}', stack.region);
  }
  throw new PortcullisError(
    'deployment-role-unknown',
    `which role deploys stack ${stack.node.path} is not known, because it does not use CDK's default synthesizer: ` +
      'give deploymentRoleArn, the only role that may then change the bucket',
  );
}
