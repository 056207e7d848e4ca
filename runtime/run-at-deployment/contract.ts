import { z } from 'zod';

/** What a step of a deployment and the function that runs it agree on: a deployment stops where its step fails. */
export const controls = ['SUP-09'] as const;

/** Actions, by what they are allowed on. */
export const permissions = { function: ['lambda:InvokeFunction'] } as const;

/** Answers go to CloudFormation's own buckets, and nowhere else. */
const answerUrl = z
  .url({ protocol: /^https$/, hostname: /^[\w.-]+\.amazonaws\.com(?:\.cn)?$/ })
  .describe('where the answer goes');

/** What CloudFormation calls with, as far as it is read. */
export const event = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: answerUrl,
  StackId: z.string().min(1),
  RequestId: z.string().min(1),
  LogicalResourceId: z.string().min(1),
  PhysicalResourceId: z.string().min(1).optional(),
  ResourceProperties: z.object({
    /** Of the function to call, and the JSON to call it with. */
    FunctionArn: z.string().startsWith('arn:'),
    Input: z.string(),
  }),
});
export type DeploymentEvent = z.infer<typeof event>;

/** The properties of the resource. `Version` is anything: when it changes, the step runs again. */
export const properties = (functionArn: string, input: string, version: string) => ({
  FunctionArn: functionArn,
  Input: input,
  Version: version,
});
