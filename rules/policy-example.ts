import { one } from './example';
import { type Example } from './rule';

type Part = Readonly<Record<string, unknown>>;

/** A statement that allows something, for a rule's examples. */
export function allow(action: string | readonly string[], resource: unknown = '*', more: Part = {}): Part {
  return { Effect: 'Allow', Action: action, Resource: resource, ...more };
}

/** A policy document of statements. */
export function policyOf(...statements: readonly Part[]): Part {
  return { Version: '2012-10-17', Statement: statements };
}

/** A template of one managed policy with the statements. */
export function managedPolicy(...statements: readonly Part[]): Example {
  return one('AWS::IAM::ManagedPolicy', { PolicyDocument: policyOf(...statements) });
}

/** A template of one role with an inline policy of the statements. */
export function roleWith(...statements: readonly Part[]): Example {
  return one('AWS::IAM::Role', {
    AssumeRolePolicyDocument: policyOf(assume({ Service: 'lambda.amazonaws.com' })),
    Policies: [{ PolicyName: 'inline', PolicyDocument: policyOf(...statements) }],
  });
}

/** A template of one role with AWS's managed policies attached. */
export function roleWithManaged(...names: readonly string[]): Example {
  return one('AWS::IAM::Role', {
    AssumeRolePolicyDocument: policyOf(assume({ Service: 'lambda.amazonaws.com' })),
    ManagedPolicyArns: names.map((name) => `arn:aws:iam::aws:policy/${name}`),
  });
}

/** A statement of a trust policy. */
export function assume(principal: unknown, more: Part = {}): Part {
  return { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal, ...more };
}

/** A template of one role that trusts what the statements say. */
export function roleTrusting(...statements: readonly Part[]): Example {
  return one('AWS::IAM::Role', { AssumeRolePolicyDocument: policyOf(...statements) });
}
