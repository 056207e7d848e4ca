import { type Resource, type Value } from '../template';
import { eachStatement, type Statement, statements, testPattern } from '../template/policy';
import { type Judgements } from './rule';

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
