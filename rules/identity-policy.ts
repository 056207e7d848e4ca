import { type Resource, type Value } from '../template';
import {
  covers,
  eachStatement,
  isEveryAction,
  isEveryActionOfAService,
  isEveryResource,
  matchesPattern,
  type Statement,
  statements,
  testPattern,
} from '../template/policy';
import { fail, type Judgements, pass } from './rule';

/** The resource types that carry policies of identities, inline or on their own, for `appliesTo`. */
export const identityPolicyTypes = [
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::SSO::PermissionSet',
] as const;

/** The resource types that AWS's own managed policies are attached to. */
export const identityTypes = [
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::SSO::PermissionSet',
] as const;

/** Judges each statement of an identity's policies by itself. */
export function eachIdentityStatement(
  resource: Resource,
  judge: (statement: Statement) => Judgements,
): Judgements {
  return [
    ...eachStatement(resource.get('PolicyDocument'), judge),
    ...eachStatement(resource.get('InlinePolicy'), judge),
    ...resource.get('Policies').each((policy) => eachStatement(policy.get('PolicyDocument'), judge)),
  ];
}

/** The statements of an identity's own policies, together. */
export function identityStatements(resource: Resource): Statement[] {
  return [
    resource.get('PolicyDocument'),
    resource.get('InlinePolicy'),
    ...resource
      .get('Policies')
      .items()
      .map((policy) => policy.get('PolicyDocument')),
  ].flatMap((document) => statements(document));
}

/** Whether it allows everything on everything, which PC-IAM-01 says once for all that lies in it. */
export function isAdministrator(statement: Statement): boolean {
  return (
    statement.isAllow() &&
    statement.actions.some(isEveryAction) &&
    (statement.resources.some(isEveryResource) || statement.value.get('Resource').isAbsent())
  );
}

/**
 * The first of some actions that an Allow grants by name or by a wildcard inside the name (`iam:Pass*`).
 *
 * What lies in `*`, in a whole service or in `NotAction` is not found: PC-IAM-01, 04 and 02 object to those, and naming the
 * actions is what mends them. One weakness is one finding.
 */
export function grants(statement: Statement, actions: readonly string[]): string | undefined {
  if (!statement.isAllow()) return undefined;
  return actions.find((action) =>
    statement.actions.some((pattern) => covers(pattern, action) && !isEveryActionOfAService(pattern)),
  );
}

/** Objects to each Allow of some actions, by name or by a pattern that is about one of them, unless it is bound to what it may end. */
export function expectNotAllowed(
  resource: Resource,
  actions: readonly string[],
  isBound: (statement: Statement) => boolean = () => false,
): Judgements {
  /** Wildcards for a whole service are the business of other rules. */
  const names = (text: string) =>
    !/^(?:[a-z0-9-]+:)?\*+$/i.test(text) && actions.some((action) => matchesPattern(text, action));
  return eachIdentityStatement(resource, (statement) => {
    const action = statement.isAllow()
      ? statement.actions.find((pattern) => pattern.test(`names ${actions.join()}`, names))
      : undefined;
    return action && !isBound(statement) ? fail(action, `it may call ${action.describe()}`) : pass();
  });
}

/** The names of AWS's own managed policies that are attached: `AdministratorAccess` of `arn:aws:iam::aws:policy/AdministratorAccess`. */
export function eachManagedPolicy(resource: Resource, judge: (arn: Value) => Judgements): Judgements {
  return [...resource.get('ManagedPolicyArns').each(judge), ...resource.get('ManagedPolicies').each(judge)];
}

/** Whether a managed policy is one of AWS's own by name, whatever its path. */
export function isAwsManaged(arn: Value, ...names: readonly string[]): boolean {
  return testPattern(
    arn,
    `is one of ${names.join()}`,
    (text) => text.includes(':aws:policy/') && names.includes(text.split('/').at(-1) ?? ''),
  );
}
