import { Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, type IFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import { ApiAuthorizer } from '../../../constructs/edge/api/api-authorizer';
import { ProtectedApi, type ProtectedApiProps } from '../../../constructs/edge/protected-api';
import { Waiver } from '../../../constructs/waivers/waiver';
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
