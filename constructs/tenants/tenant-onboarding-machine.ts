import { ArnFormat, Names, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  type IChainable,
  LogLevel,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { acknowledgeWildcards } from '../acknowledge-wildcards';

/** What a workflow needs. */
export interface WorkflowOptions {
  readonly description: string;
  /** Draws the states below the scope that it is given. */
  readonly definition: (scope: Construct) => IChainable;
  readonly functions: readonly IFunction[];
  readonly encryptionKey: IKey;
  readonly logGroup: ILogGroup;
  /** What it may do beyond calling its functions, given its own name. */
  readonly permissions?: (name: string) => readonly PolicyStatement[];
}

/**
 * A state machine that calls its functions and nothing else, under a customer key, with a log that holds no data, and traced. Its
 * role is whole from the start: nothing that is added to the workflow later adds a right.
 */
export function workflow(scope: Construct, id: string, options: WorkflowOptions): StateMachine {
  const { encryptionKey, logGroup, functions, description, permissions = () => [] } = options;
  const own = new Construct(scope, id);
  const stack = Stack.of(scope);
  // A name, since its own role names it.
  const stateMachineName = Names.uniqueResourceName(own, { maxLength: 80 });
  const more = permissions(stateMachineName);
  const policy = new ManagedPolicy(own, 'Policy', {
    description: `What the workflow ${own.node.path} may do`,
    statements: [
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: functions.map(({ functionArn }) => functionArn),
      }),
      ...observed(stack),
      ...encrypted(stack, encryptionKey, stateMachineName),
      ...more,
    ],
  });
  acknowledge(
    policy,
    'X-Ray and the delivery of logs know no resources to name',
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
  );
  acknowledgeWildcards(
    policy,
    'what lies below a prefix of one bucket, and the runs below its own',
    more.flatMap(({ resources }) => resources),
  );
  const role = new Role(own, 'Role', {
    description: `Lets the workflow ${own.node.path} call its functions`,
    assumedBy: new ServicePrincipal('states.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnEquals: { 'aws:SourceArn': machineArn(stack, stateMachineName) },
      },
    }),
    managedPolicies: [policy],
  });
  const machine = new StateMachine(own, 'Resource', {
    stateMachineName,
    comment: description,
    definitionBody: DefinitionBody.fromChainable(options.definition(own)),
    role: role.withoutPolicyUpdates(),
    logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
    tracingEnabled: true,
    // Named by its ARN, because the key's policy is ours to write.
    encryptionConfiguration: new CustomerManagedEncryptionConfiguration(
      Key.fromKeyArn(own, 'EncryptionKey', encryptionKey.keyArn),
    ),
  });
  // What CDK would give the role of a distributed map: wider than ours, and attached to nobody.
  machine.node.tryRemoveChild('DistributedMapPolicy');
  return machine;
}

export function machineArn(stack: Stack, resourceName: string): string {
  return stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Logs and traces. */
function observed(stack: Stack): PolicyStatement[] {
  const logs = ['Create', 'Get', 'Update', 'Delete'].map((verb) => `logs:${verb}LogDelivery`);
  return [
    new PolicyStatement({
      actions: [
        ...logs,
        ...['logs:ListLogDeliveries', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies'],
        'logs:PutResourcePolicy',
      ],
      resources: ['*'],
      // What has no resource may have no account either.
      conditions: { StringEqualsIfExists: { 'aws:ResourceAccount': stack.account } },
    }),
    new PolicyStatement({
      actions: [
        ...['xray:GetSamplingRules', 'xray:GetSamplingTargets'],
        ...['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      ],
      resources: ['*'],
    }),
  ];
}

/** The history of runs, and what is on its way to the log. */
function encrypted(stack: Stack, { keyArn }: IKey, name: string): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [keyArn],
      conditions: {
        StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn(stack, name) },
      },
    }),
    new PolicyStatement({
      actions: ['kms:GenerateDataKey'],
      resources: [keyArn],
      conditions: {
        StringLike: {
          'kms:EncryptionContext:SourceArn': stack.formatArn({ service: 'logs', resource: '*' }),
        },
      },
    }),
  ];
}
