import { InvokeCommand, type InvokeCommandOutput, LambdaClient } from '@aws-sdk/client-lambda';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type DeploymentEvent, event as schema } from './contract';

export interface Dependencies {
  readonly lambda: Pick<LambdaClient, 'send'>;
  readonly put: (url: string, body: string) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Calls a function when something is deployed, and lets the deployment fail where the function does, with its own words.
 *
 * @throws if CloudFormation cannot be answered: it then waits until its own time is over, and fails as well
 */
export async function runStep(input: unknown, dependencies: Dependencies): Promise<void> {
  const event = schema.parse(input);
  const failure = event.RequestType === 'Delete' ? undefined : await failureOf(event, dependencies);
  const { StackId, RequestId, LogicalResourceId, PhysicalResourceId = LogicalResourceId } = event;
  const answer = { StackId, RequestId, LogicalResourceId, PhysicalResourceId };
  await dependencies.put(
    event.ResponseURL,
    JSON.stringify({
      ...answer,
      ...(failure === undefined
        ? { Status: 'SUCCESS' }
        : { Status: 'FAILED', Reason: failure.slice(0, 1000) }),
    }),
  );
}

const failed = z.object({ errorMessage: z.string() });

/** What went wrong; nothing if all went well. */
async function failureOf(event: DeploymentEvent, dependencies: Dependencies): Promise<string | undefined> {
  try {
    const { FunctionError, Payload } = await called(event, dependencies);
    if (FunctionError === undefined) return undefined;
    return failed.parse(JSON.parse(new TextDecoder().decode(Payload))).errorMessage;
  } catch (error) {
    return error instanceof Error ? `the function could not be called: ${error.message}` : 'unknown';
  }
}

/** IAM tells of a new role everywhere within a minute: until then the call may be refused. */
async function called(
  event: DeploymentEvent,
  { lambda, wait }: Pick<Dependencies, 'lambda' | 'wait'>,
  tries = 12,
): Promise<InvokeCommandOutput> {
  const { FunctionArn, Input } = event.ResourceProperties;
  try {
    return await lambda.send(
      new InvokeCommand({ FunctionName: FunctionArn, Payload: new TextEncoder().encode(Input) }),
    );
  } catch (error) {
    const isNew = error instanceof Error && error.name === 'AccessDeniedException';
    if (!isNew || tries === 1) throw error;
    await wait(5_000);
    return called(event, { lambda, wait }, tries - 1);
  }
}

/** @throws if the answer is not taken */
async function putAnswer(url: string, body: string): Promise<void> {
  const response = await fetch(url, { method: 'PUT', body, headers: { 'content-type': '' } });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
}

const dependencies: Dependencies = {
  // The call lasts as long as the function does.
  lambda: new LambdaClient({ requestHandler: { requestTimeout: 14 * 60_000 }, maxAttempts: 1 }),
  put: putAnswer,
  wait,
};

export const handler = (event: unknown): Promise<void> => runStep(event, dependencies);
