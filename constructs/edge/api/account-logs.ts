import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from '../../acknowledge';

/**
 * Lets API Gateway write logs in this account and region, which is one setting for all its APIs. Once in a stack, and kept
 * when the stack goes: another API may rely on it.
 */
export class ApiAccountLogs extends Construct {
  public static of(scope: Construct): ApiAccountLogs {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild(ApiAccountLogs.id);
    return existing instanceof ApiAccountLogs ? existing : new ApiAccountLogs(stack);
  }

  private static readonly id = 'ApiAccountLogs';

  private constructor(stack: Stack) {
    super(stack, ApiAccountLogs.id);
    const role = new Role(this, 'Role', {
      description: 'Lets API Gateway write the logs of its APIs',
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
      ],
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const account = new CfnAccount(this, 'Resource', { cloudWatchRoleArn: role.roleArn });
    account.applyRemovalPolicy(RemovalPolicy.RETAIN);
    acknowledge(
      role,
      'API Gateway refuses an account setting whose role lacks any right of this policy, and the policy allows logs alone',
      'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    );
  }
}
