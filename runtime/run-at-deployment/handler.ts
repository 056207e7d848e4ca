import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { type DeploymentEvent, event as schema } from './contract';

export interface Dependencies {
  readonly lambda: Pick<LambdaClient, 'send'>;
  readonly put: (url: string, body: string) => Promise<void>;
}

/** Of what an answer may hold, CloudFormation shows about so many characters. */
const mostShown = 1000;

/**
 * Calls a function when something is deployed, and lets the deployment fail where the function does, with its own words.
 *
 * @throws if CloudFormation cannot be answered: it then waits until its own time is over, and fails as well
 */
export async function runStep(input: unknown, { lambda, put }: Dependencies): Promise<void> {
  const event = schema.parse(input);
  const failure = event.RequestType === 'Delete' ? undefined : await failureOf(event, lambda);
  const { StackId, RequestId, LogicalResourceId, PhysicalResourceId = LogicalResourceId } = event;
  const answer = { StackId, RequestId, LogicalResourceId, PhysicalResourceId };
  await put(
    event.ResponseURL,
    JSON.stringify({
      ...answer,
      ...(failure === undefined
        ? { Status: 'SUCCESS' }
        : { Status: 'FAILED', Reason: failure.slice(0, mostShown) }),
    }),
  );
}

const failed = z.object({ errorMessage: z.string() });

/** What went wrong; nothing if all went well. */
async function failureOf(
  { ResourceProperties: { FunctionArn, Input } }: DeploymentEvent,
  lambda: Dependencies['lambda'],
): Promise<string | undefined> {
  try {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({ FunctionName: FunctionArn, Payload: new TextEncoder().encode(Input) }),
    );
    if (FunctionError === undefined) return undefined;
    return failed.parse(JSON.parse(new TextDecoder().decode(Payload))).errorMessage;
  } catch (error) {
    return error instanceof Error ? `the function could not be called: ${error.message}` : 'unknown';
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
};

export const handler = (event: unknown): Promise<void> => runStep(event, dependencies);
