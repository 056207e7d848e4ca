import { setTimeout as sleep } from 'node:timers/promises';

import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';

import { only, type ProbeContext } from '../context';

/** What a workflow is known by in its definition. */
const MARKS = {
  onboarding: /^(?!.*DISTRIBUTED).*"step":"register"/,
  bulkOnboarding: /DISTRIBUTED.*"step":"register"|"step":"register".*DISTRIBUTED/,
  offboarding: /"step":"begin"/,
  suspension: /"step":"suspend"/,
} as const;
export type Workflow = keyof typeof MARKS;

/** How a workflow says that it does not do something for a tenant. */
export const NOT_FOR_THIS_TENANT = ['StateRefuses'];
export const NO_TENANT_ID = ['Unexpected'];
export const TOO_MANY_FAILED = ['States.ExceedToleratedFailureThreshold'];

/** Starts a deployed workflow and waits for its end. @throws WorkflowFailed, named after the error that ended it */
export async function run(context: ProbeContext, workflow: Workflow, input: object): Promise<void> {
  const { workflows } = context.operator;
  const executionArn = await start(context, workflow, input);
  for (;;) {
    const {
      status,
      error = 'none',
      cause,
    } = await workflows.send(new DescribeExecutionCommand({ executionArn }));
    if (status === 'SUCCEEDED') return;
    if (status !== 'RUNNING') throw new WorkflowFailed(error, cause);
    await sleep(100);
  }
}

/** Starts a deployed workflow. */
export async function start(
  context: ProbeContext,
  workflow: Workflow,
  input: object,
): Promise<string | undefined> {
  const { physicalId: stateMachineArn } = only(
    context,
    'AWS::StepFunctions::StateMachine',
    ({ DefinitionString: definition }) => MARKS[workflow].test(String(definition)),
  );
  const started = await context.operator.workflows.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }),
  );
  return started.executionArn;
}

class WorkflowFailed extends Error {
  constructor(name: string, cause = 'no cause was given') {
    super(cause);
    this.name = name;
  }
}
