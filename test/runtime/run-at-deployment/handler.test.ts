import { runStep } from '../../../runtime/run-at-deployment/handler';
import { refuses } from '../../refuses';

const url = 'https://cloudformation-custom-resource-response-eucentral1.s3.eu-central-1.amazonaws.com/a?b=c';
const event = {
  RequestType: 'Create',
  ResponseURL: url,
  StackId: 'arn:aws:cloudformation:eu-central-1:111111111111:stack/app/1',
  RequestId: 'request',
  LogicalResourceId: 'Step',
  ResourceProperties: {
    ServiceToken: 'arn',
    FunctionArn: 'arn:aws:lambda:x',
    Input: '{"a":1}',
    Version: '1',
  },
};

/** What a run called, and what it answered. */
async function run(change: object, ...answers: readonly (object | Error)[]) {
  const called: object[] = [];
  const told: [string, object][] = [];
  let waited = 0;
  const lambda = {
    send: async ({ input }: { readonly input: { FunctionName?: string; Payload?: Uint8Array } }) => {
      called.push({ ...input, Payload: Buffer.from(input.Payload ?? []).toString() });
      const answer = answers[Math.min(called.length, answers.length) - 1] ?? {};
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const put = async (to: string, body: string) => void told.push([to, JSON.parse(body)]);
  const wait = async (milliseconds: number) => void (waited += milliseconds);
  await runStep({ ...event, ...change }, { lambda: lambda as never, put, wait });
  return { called, answers: told, waited };
}
const error = (message: string) => ({
  FunctionError: 'Unhandled',
  Payload: Buffer.from(JSON.stringify({ errorMessage: message, errorType: 'Error' })),
});
const names = {
  StackId: event.StackId,
  RequestId: event.RequestId,
  LogicalResourceId: 'Step',
  PhysicalResourceId: 'Step',
};

test('the function is called with its input when the step is made or changed, and CloudFormation hears that it went well', async () => {
  for (const RequestType of ['Create', 'Update'])
    expect(await run({ RequestType })).toEqual({
      called: [{ FunctionName: 'arn:aws:lambda:x', Payload: '{"a":1}' }],
      answers: [[url, { ...names, Status: 'SUCCESS' }]],
      waited: 0,
    });
  const kept = await run({ RequestType: 'Update', PhysicalResourceId: 'before' });
  expect(kept.answers[0]?.[1]).toMatchObject({ PhysicalResourceId: 'before' });
});

test('nothing is called when the step goes', async () => {
  expect(await run({ RequestType: 'Delete' }, new Error('is never asked'))).toEqual({
    called: [],
    answers: [[url, { ...names, Status: 'SUCCESS' }]],
    waited: 0,
  });
});

refuses(
  'SUP-09',
  'a deployment whose step fails, in the words of the step, or cannot be called',
  async () => {
    const told = async (answer: object | Error) => (await run({}, answer)).answers;
    expect(await told(error('table shop.orders has no row-level security'))).toEqual([
      [url, { ...names, Status: 'FAILED', Reason: 'table shop.orders has no row-level security' }],
    ]);
    expect(await told(new Error('AccessDenied'))).toEqual([
      [url, { ...names, Status: 'FAILED', Reason: 'the function could not be called: AccessDenied' }],
    ]);
    // The answer of a function that was killed says less, and is no success either.
    expect(await told({ FunctionError: 'Unhandled', Payload: Buffer.from('') })).toEqual([
      [url, expect.objectContaining({ Status: 'FAILED' })],
    ]);
    const [[, long] = []] = await told(error('x'.repeat(10_000)));
    expect(JSON.stringify(long).length).toBeLessThan(4096);
  },
);

refuses('SUP-09', 'an answer to anybody but CloudFormation', async () => {
  for (const ResponseURL of [
    'http://bucket.s3.amazonaws.com/a',
    'https://amazonaws.com.example.org/a',
    'https://example.org/s3.amazonaws.com',
    'https://user@example.org/',
    'file:///tmp/a',
  ])
    await expect(run({ ResponseURL })).rejects.toThrow('ResponseURL');
});

test('a role that IAM does not know everywhere yet is waited for, a minute at most', async () => {
  const denied = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
  const soon = await run({}, denied, denied, {});
  expect([soon.called.length, soon.waited, soon.answers[0]?.[1]]).toEqual([
    3,
    10_000,
    expect.objectContaining({ Status: 'SUCCESS' }),
  ]);
  const never = await run({}, denied);
  expect([never.called.length, never.waited, never.answers[0]?.[1]]).toEqual([
    12,
    55_000,
    expect.objectContaining({ Status: 'FAILED' }),
  ]);
});
