import { type Duration, Names } from 'aws-cdk-lib';
import { type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';
import { auditGroup } from '../logs/audit-group';
import { letLogsUse } from '../logs/log-key';
import { type FunctionPermission, functionRole } from './function-role';
import { runtimeCode } from './runtime-code';

export interface HardenedFunctionOptions {
  /** Folder of runtime/ whose handler it runs, such as `authorizer`. */
  readonly runtime: string;
  readonly description: string;
  /** By the names of the contract. Never a secret: whoever may read the function's configuration reads these. */
  readonly environment: Readonly<Record<string, string>>;
  /** Encrypts the environment and the log. Its policy lets CloudWatch Logs use it for the log group of the function. */
  readonly encryptionKey: IKey;
  /** How long the log is kept: a year at least. */
  readonly retention: RetentionDays;
  readonly timeout: Duration;
  /** In MiB. */
  readonly memorySize: number;
  /** What it may do beyond its log and its traces. */
  readonly permissions: readonly FunctionPermission[];
  /**
   * Copies that run at once at most, taken from what the account has for all its functions.
   *
   * @default 10
   */
  readonly concurrency?: number;
  /**
   * Keeps events that failed; for functions that are called asynchronously. What calls synchronously hears of the failure, and
   * its events, with tokens in them, are better not kept.
   *
   * @default - events that failed are not kept
   */
  readonly deadLetters?: IQueue;
  /**
   * Where it stands: it then reaches what the security group lets it, and nothing else.
   *
   * @default - in no network: it reaches AWS, and the internet
   */
  readonly network?: FunctionNetwork;
}

export interface FunctionNetwork {
  readonly vpc: IVpc;
  /** In two zones at least. */
  readonly subnets: SubnetSelection;
  readonly securityGroup: ISecurityGroup;
}

/**
 * A function on Node 24 (arm64) that runs code of runtime/ with a role of its own and exactly the permissions given; its log
 * outlives it, under a customer key.
 *
 * Three findings of `strict` stay, for the environment to accept: PC-LAM-16 unless there is a network, PC-LAM-19 (code that the CDK
 * uploads is not signed), and PC-LAM-13 unless there is a queue for dead letters. Why: docs/decisions/0008-runtime-code.md.
 *
 * @throws PortcullisError `runtime-code-missing`
 */
export function hardenedFunction(
  scope: Construct,
  id: string,
  options: HardenedFunctionOptions,
): LambdaFunction {
  const { encryptionKey, concurrency = 10, deadLetters, network, permissions } = options;
  const own = new Construct(scope, id);
  const logGroupName = `/aws/lambda/${Names.uniqueResourceName(own, { maxLength: 200, separator: '-' })}`;
  letLogsUse(encryptionKey, logGroupName);
  const logGroup = auditGroup(own, 'Log', logGroupName, encryptionKey, options.retention);
  const lambda = new LambdaFunction(own, 'Resource', {
    code: runtimeCode(options.runtime),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    description: options.description,
    role: functionRole(own, { logGroup, permissions, deadLetters, inNetwork: network !== undefined }),
    environment: { ...options.environment },
    environmentEncryption: encryptionKey,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    timeout: options.timeout,
    memorySize: options.memorySize,
    reservedConcurrentExecutions: concurrency,
    tracing: Tracing.ACTIVE,
    deadLetterQueue: deadLetters,
    ...(network !== undefined && {
      vpc: network.vpc,
      vpcSubnets: network.subnets,
      securityGroups: [network.securityGroup],
    }),
  });
  if (deadLetters === undefined) acknowledgeSynchronous(lambda);
  if (network === undefined) acknowledgeOutside(lambda);
  return lambda;
}

function acknowledgeOutside(lambda: LambdaFunction): void {
  acknowledge(
    lambda,
    'it calls AWS alone, and what keeps a function from the rest of the internet is a network that its account has to have first',
    ...inFrameworkPacks('LambdaInsideVPC', 'HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'),
  );
}

function acknowledgeSynchronous(lambda: LambdaFunction): void {
  acknowledge(
    lambda,
    'whoever calls it hears of a failure, and an event that is kept would keep tokens',
    ...inFrameworkPacks('LambdaDLQ', 'HIPAA.Security', 'NIST.800.53.R5'),
    'Serverless::Serverless-LambdaDLQ',
  );
}
