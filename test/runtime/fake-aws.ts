import { Readable } from 'node:stream';

/** A call that reached AWS: `dynamodb:GetItem` and what was sent. */
export interface Call {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}
interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}
/** `caller` is the id of the access key that the call was signed with. */
type Answer = (call: Call, caller: string) => object | Error | Promise<object>;

const services: Readonly<Record<string, string>> = {
  AWSEvents: 'events',
  AWSCognitoIdentityProviderService: 'cognito-idp',
  DynamoDB_20120810: 'dynamodb',
  secretsmanager: 'secretsmanager',
  TrentService: 'kms',
};

/**
 * AWS behind real SDK clients: what they would send over the network is answered here, so that a test sees the very commands.
 * An error becomes one of AWS's: its name is the code.
 */
export function fakeAws(answer: Answer) {
  const calls: Call[] = [];
  const requestHandler = {
    handle: async (request: Request, options: { abortSignal?: unknown } = {}) => {
      const [service = '', operation = ''] = (request.headers['x-amz-target'] ?? '').split('.');
      const call = {
        action: `${services[service]}:${operation}`,
        input: JSON.parse(new TextDecoder().decode(request.body)),
      };
      calls.push(call);
      const [, caller = ''] = /Credential=(\w+)\//.exec(request.headers['authorization'] ?? '') ?? [];
      const result = await Promise.race([answer(call, caller), aborted(options.abortSignal)]);
      const failed = result instanceof Error;
      const body = failed
        ? { __type: result.name, message: result.message, ...('Item' in result && { Item: result.Item }) }
        : result;
      return {
        response: {
          statusCode: failed ? 400 : 200,
          headers: { 'content-type': 'application/x-amz-json-1.1' },
          body: Readable.from([Buffer.from(JSON.stringify(body))]),
        },
      };
    },
  };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return { calls, options: { region: 'eu-central-1', credentials, requestHandler, maxAttempts: 1 } };
}

/** An error as AWS reports it. */
export function awsError(name: string): Error {
  return Object.assign(new Error('refused by the test'), { name });
}

/** Rejects when the caller gives up, as the network does. */
function aborted(signal: unknown): Promise<never> {
  return new Promise((_, reject) => {
    if (signal instanceof AbortSignal) signal.addEventListener('abort', () => reject(awsError('AbortError')));
  });
}
