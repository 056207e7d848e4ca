import { type Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, type IFunction, Runtime } from 'aws-cdk-lib/aws-lambda';

/** A function for both sides: what it does is not measured. */
export function echo(stack: Stack): IFunction {
  return new LambdaFunction(stack, 'Echo', {
    code: Code.fromInline('exports.handler = async () => ({ statusCode: 204 });'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
}
