import { one } from './example';
import { type Example } from './rule';

type Properties = Readonly<Record<string, unknown>>;

/** Templates of one Cognito resource, for rules' examples. */
export const userPool = (properties?: Properties): Example => one('AWS::Cognito::UserPool', properties);

export const poolClient = (properties?: Properties): Example =>
  one('AWS::Cognito::UserPoolClient', { UserPoolId: 'eu-central-1_example', ...properties });

/** A pool whose users may sign in by these first factors, with further properties. */
export const poolWithFirstFactors = (factors: readonly string[], properties: Properties = {}): Example =>
  userPool({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } }, ...properties });

/** A pool with a password policy. */
export const poolWithPasswords = (policy: Properties): Example =>
  userPool({ Policies: { PasswordPolicy: policy } });
