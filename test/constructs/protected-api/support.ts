import { Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Code, Function as LambdaFunction, type IFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import {
  ApiAuthorizer,
  ProtectedApi,
  type ProtectedApiProps,
  RevocationList,
  type TokenVerifierOptions,
  Waiver,
} from '../../../lib';
import { env, newApp, templateOf } from '../synth';

export const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });

/** A function that nobody looks at. */
export function handlerIn(scope: Construct): IFunction {
  return new LambdaFunction(scope, 'Handler', {
    code: Code.fromInline('exports.handler = async () => ({ statusCode: 204 });'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
}

type Declare = (api: ProtectedApi, handler: IFunction, stack: Stack) => void;

/** Our verifier, over a pool with one client and a list of its own. */
export function verifierIn(scope: Construct, options: Partial<TokenVerifierOptions> = {}): ApiAuthorizer {
  const userPool = new UserPool(scope, 'Pool');
  const clients = [userPool.addClient('Client')];
  const revocationList = new RevocationList(scope, 'Revocations');
  return ApiAuthorizer.verifier({ userPool, clients, revocationList, ...options });
}

/** A stack with one API. */
export function apiStack(
  declare: Declare,
  props: (stack: Stack) => Partial<ProtectedApiProps> = () => ({}),
): Stack {
  const stack = new Stack(newApp(), 'Stack', { env });
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.iam(),
    withoutWebFirewall: because,
    ...props(stack),
  });
  declare(api, handlerIn(stack), stack);
  return stack;
}

/** Its template. */
export function apiTemplate(...build: Parameters<typeof apiStack>): ReturnType<typeof templateOf> {
  return templateOf(apiStack(...build));
}
