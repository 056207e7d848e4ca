import { type Json } from '../json-value';
import { type Made } from './made';
import { defined } from './raw';

interface PermissionOptions {
  readonly logicalId: string;
  /** What names the function. */
  readonly functionName: Json;
  readonly principal: string;
  readonly at: string;
  readonly sourceArn?: Json | undefined;
  readonly sourceAccount?: Json | undefined;
  readonly more?: Readonly<Record<string, Json | undefined>>;
}

/** The permission with which something else may call a function. */
export function permission(options: PermissionOptions): Made {
  return {
    logicalId: options.logicalId,
    type: 'AWS::Lambda::Permission',
    properties: defined({
      Action: 'lambda:InvokeFunction',
      FunctionName: options.functionName,
      Principal: options.principal,
      SourceArn: options.sourceArn,
      SourceAccount: options.sourceAccount,
      ...options.more,
    }),
    at: options.at,
  };
}
