import {
  GetFunctionCodeSigningConfigCommand,
  GetFunctionCommand,
  GetPolicyCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';

import { ask, document, ownTags, type Properties, type Reader } from './reader';

export const lambdaFunction: Reader = async ({ lambda }, FunctionName, wanted) => {
  const answer = await lambda.send(new GetFunctionCommand({ FunctionName }));
  const { Configuration: configuration, Concurrency, Tags = {} } = answer;
  const signing = await ask(wanted, { CodeSigningConfigArn: () => codeSigning(lambda, FunctionName) });
  return {
    ...configuration,
    ...signing,
    KmsKeyArn: configuration?.KMSKeyArn,
    Layers: configuration?.Layers?.map((layer) => layer.Arn),
    ReservedConcurrentExecutions: Concurrency?.ReservedConcurrentExecutions,
    Tags: ownTags(Object.entries(Tags).map(([Key, Value]) => ({ Key, Value }))),
  };
};

async function codeSigning(lambda: LambdaClient, FunctionName: string): Promise<unknown> {
  return (await lambda.send(new GetFunctionCodeSigningConfigCommand({ FunctionName }))).CodeSigningConfigArn;
}

/** A statement of the function's policy; its id is the resource's own. */
export const permission: Reader = async ({ lambda }, physicalId, wanted) => {
  const FunctionName = String(wanted['FunctionName']);
  const { Policy } = await lambda.send(new GetPolicyCommand({ FunctionName }));
  const statement = asProperties(
    list(asProperties(document(Policy))['Statement']).find((one) => asProperties(one)['Sid'] === physicalId),
  );
  const principal = asProperties(statement['Principal']);
  const condition = asProperties(statement['Condition']);
  return {
    FunctionName:
      statement['Resource'] === undefined
        ? undefined
        : sameFunction(FunctionName, String(statement['Resource'])),
    Action: statement['Action'],
    Principal: principal['Service'] ?? principal['AWS'],
    SourceArn: asProperties(condition['ArnLike'])['AWS:SourceArn'],
    SourceAccount: asProperties(condition['StringEquals'])['AWS:SourceAccount'],
  };
};

/** The template may name the function by its name; the policy always has its ARN. */
function sameFunction(named: string, arn: string): string {
  return arn === named || arn.endsWith(`:function:${named}`) ? named : arn;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asProperties(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
