import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  Effect,
  type IRole,
  ManagedPolicy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { type IQueue } from 'aws-cdk-lib/aws-sqs';
import { type Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

/** What a function may do, on what: actions are those of its contract. */
export interface FunctionPermission {
  readonly actions: readonly string[];
  /** ARNs. */
  readonly resources: readonly string[];
  /**
   * @default - whenever it likes
   */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a function needs a role for. */
export interface FunctionRoleOptions {
  readonly logGroup: ILogGroup;
  readonly permissions: readonly FunctionPermission[];
  readonly deadLetters?: IQueue | undefined;
  /** Whether Lambda has to give it addresses in a network. */
  readonly inNetwork: boolean;
}

/** A role for one function: it writes its own log and its traces, and does what it is permitted. Nothing is added to it later. */
export function functionRole(scope: Construct, options: FunctionRoleOptions): IRole {
  const { logGroup, permissions, deadLetters, inNetwork } = options;
  const policy = new ManagedPolicy(scope, 'Policy', {
    description: `What the function ${scope.node.path} may do`,
    statements: [
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      new PolicyStatement({
        actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
        // X-Ray knows no resources for these.
        resources: ['*'],
      }),
      ...(deadLetters === undefined ? [] : [statementOf(sendTo(deadLetters))]),
      ...permissions.map(statementOf),
      ...(inNetwork ? addresses() : []),
    ],
  });
  acknowledge(
    policy,
    'the function writes streams of its own log group, and X-Ray knows no resources to name',
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
  );
  const role = new Role(scope, 'Role', {
    description: `Lets the function ${scope.node.path} do its work`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    // In this order, so that no function exists before it may do what it must: Lambda tries the queue for dead letters at once.
    managedPolicies: [policy],
  });
  return role.withoutPolicyUpdates();
}

function sendTo({ queueArn }: IQueue): FunctionPermission {
  return { actions: ['sqs:SendMessage'], resources: [queueArn] };
}

function statementOf({ actions, resources, conditions }: FunctionPermission): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(conditions !== undefined && { conditions }),
  });
}

/** Lambda's own way into a network. The code of the function, which has the same role, is refused it. */
function addresses(): PolicyStatement[] {
  const actions = [
    ...['ec2:AssignPrivateIpAddresses', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'],
    ...['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:UnassignPrivateIpAddresses'],
  ];
  return [
    new PolicyStatement({ actions, resources: ['*'] }),
    new PolicyStatement({
      sid: 'CodeIsRefused',
      effect: Effect.DENY,
      actions,
      resources: ['*'],
      conditions: { Null: { 'lambda:SourceFunctionArn': 'false' } },
    }),
  ];
}
