import { Duration } from 'aws-cdk-lib';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Chain,
  Choice,
  Condition,
  Fail,
  type IChainable,
  type INextable,
  JitterType,
  JsonPath,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { type Construct } from 'constructs';
import {
  crashes,
  longestStepSeconds,
  propagationSeconds,
  retry,
  triedAgain,
} from '../../runtime/onboarding-create/contract';
import { type OnboardingFunctions } from './tenant-onboarding-functions';

/** Draws the workflows. */
export class OnboardingSteps {
  constructor(
    private readonly functions: OnboardingFunctions,
    private readonly keyPolicy: object,
    /** How long anybody may go on with what he has of a tenant. */
    private readonly staleness: Duration,
  ) {}

  onboarding(scope: Construct): Chain {
    const { create } = this.functions;
    return chain(
      step(scope, 'Register', create, 'register'),
      step(scope, 'Key', create, 'key', { tenantKeyPolicy: this.keyPolicy }),
      step(scope, 'Secret', create, 'secret'),
      step(scope, 'Activate', create, 'activate'),
    );
  }

  offboarding(scope: Construct): Chain {
    const { end } = this.functions;
    return chain(
      step(scope, 'Begin', end, 'begin'),
      step(scope, 'Disable', end, 'disable'),
      wait(scope, 'UntilNobodyReads', this.staleness.plus(propagation)),
      step(scope, 'Prove', end, 'prove'),
      step(scope, 'Delete', end, 'delete'),
      step(scope, 'Finish', end, 'finish'),
    );
  }

  suspension(scope: Construct): Chain {
    const { end } = this.functions;
    const wants = (action: string) => Condition.stringEquals('$.action', action);
    const suspend = chain(step(scope, 'Suspend', end, 'suspend'), step(scope, 'Disable', end, 'disable'));
    const resume = chain(
      step(scope, 'Enable', end, 'enable'),
      wait(scope, 'UntilEnabled', propagation),
      step(scope, 'Resume', end, 'resume'),
    );
    const unknown = new Fail(scope, 'Unknown', {
      error: 'ActionUnknown',
      cause: 'action is suspend or resume',
    });
    return Chain.start(
      new Choice(scope, 'Action')
        .when(Condition.and(Condition.isPresent('$.action'), wants('suspend')), suspend)
        .when(Condition.and(Condition.isPresent('$.action'), wants('resume')), resume)
        .otherwise(unknown),
    );
  }

  rekeying(scope: Construct): Chain {
    const { create, rekey } = this.functions;
    return chain(
      step(scope, 'NextKey', create, 'nextKey', { tenantKeyPolicy: this.keyPolicy }),
      wait(scope, 'UntilAllCanRead', this.staleness.plus(propagation)),
      step(scope, 'Switch', rekey, 'switch'),
      step(scope, 'Move', rekey, 'move'),
    );
  }

  retirement(scope: Construct): Chain {
    const { rekey } = this.functions;
    return chain(
      step(scope, 'DisableOlder', rekey, 'disableOlder'),
      wait(scope, 'UntilNobodyReads', this.staleness.plus(propagation)),
      step(scope, 'DeleteOlder', rekey, 'deleteOlder'),
    );
  }
}

const propagation = Duration.seconds(propagationSeconds);

function chain(first: IChainable, ...rest: readonly IChainable[]): Chain {
  return rest.reduce<Chain>((whole, next) => whole.next(next), Chain.start(first));
}

function wait(scope: Construct, id: string, duration: Duration): Wait {
  return new Wait(scope, id, { time: WaitTime.duration(duration) });
}

/** A call of a function, which is tried again by the state machine where that can help. */
function step(
  scope: Construct,
  id: string,
  lambdaFunction: IFunction,
  name: string,
  constants: Readonly<Record<string, unknown>> = {},
): IChainable & INextable {
  const { maxAttempts, intervalSeconds, backoffRate, maxDelaySeconds } = retry;
  return new LambdaInvoke(scope, id, {
    lambdaFunction,
    payload: TaskInput.fromObject({ step: name, input: JsonPath.entirePayload, ...constants }),
    resultPath: JsonPath.DISCARD,
    retryOnServiceExceptions: false,
    taskTimeout: Timeout.duration(Duration.seconds(longestStepSeconds + 10)),
  }).addRetry({
    errors: [...triedAgain, ...crashes],
    maxAttempts,
    interval: Duration.seconds(intervalSeconds),
    backoffRate,
    maxDelay: Duration.seconds(maxDelaySeconds),
    jitterStrategy: JitterType.FULL,
  });
}
