import { ArnFormat, Names, Stack } from 'aws-cdk-lib';
import {
  AnyPrincipal,
  CfnManagedPolicy,
  CfnRole,
  Effect,
  type IRole,
  PolicyDocument,
  PolicyStatement,
  Role,
} from 'aws-cdk-lib/aws-iam';
import { Construct, Dependable } from 'constructs';
import { permissions as create } from '../../runtime/onboarding-create/contract';
import { permissions as end } from '../../runtime/onboarding-end/contract';
import { permissions as rekey } from '../../runtime/onboarding-rekey/contract';
import { prefixes, tenantTag } from '../../runtime/tenants/contract';
import { acknowledgeWildcards } from '../acknowledge-wildcards';
import { callersTenant } from './key-policy';
import { taggedWithOneTenant } from './session-tag';

/**
 * Defines the role in whose sessions onboarding does what has to be done in a tenant's name: it makes, moves and deletes the tenant's
 * secret, and seals something under the tenant's key, to show at the end that it can no longer be read.
 *
 * It is a construct of its own because the keyring has to name it before there is an onboarding. Only the functions of the
 * `TenantOnboarding` that it is given to may open a session, each with the tag of one tenant.
 *
 * @controls DAT-01
 *
 * @example
 * const provisioner = new TenantProvisioner(this, 'Provisioner');
 * new TenantKeyring(this, 'Keyring', { roles: [credentials.role.role, provisioner.role] });
 */
export class TenantProvisioner extends Construct {
  /** The role, for the roles of the keyring. */
  public readonly role: IRole;
  private readonly trust = new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'WithoutTenantIsRefused',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['sts:AssumeRole'],
        conditions: { Null: { [`aws:RequestTag/${tenantTag}`]: 'true' } },
      }),
    ],
  });

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = Stack.of(this);
    // A name, since the functions' policies name the role, and the role names the functions' roles.
    const roleName = Names.uniqueResourceName(this, { maxLength: 64 });
    const statements = this.statements();
    const policy = new CfnManagedPolicy(this, 'Policy', {
      description:
        'What onboarding does in the name of the tenant in the tag of the session, and of no other',
      policyDocument: new PolicyDocument({ statements }),
    });
    acknowledgeWildcards(
      policy,
      'the wildcard stands behind the tag of the session, or beside a condition that names it',
      statements.flatMap(({ resources }) => resources),
    );
    const definition = new CfnRole(this, 'Role', {
      roleName,
      description: 'Onboarding in the name of the tenant in the tag of the session, and of no other',
      assumeRolePolicyDocument: this.trust,
      managedPolicyArns: [policy.ref],
    });
    const roleArn = stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: roleName });
    this.role = Role.fromRoleArn(this, 'Imported', roleArn, { mutable: false });
    // Who waits for it waits for the role itself: KMS takes no policy that names a role which is not there yet.
    Dependable.implement(this.role, { dependencyRoots: [definition] });
  }

  /**
   * Lets a function open sessions.
   *
   * @internal
   */
  public _trust(role: IRole): void {
    this.trust.addStatements(
      new PolicyStatement({
        actions: [...create.sessionRole],
        principals: [role],
        conditions: taggedWithOneTenant,
      }),
    );
  }

  private statements(): PolicyStatement[] {
    const stack = Stack.of(this);
    // Not by the tags of keys, which KMS may take five minutes to see; the policy of each key says whose it is.
    const keys = stack.formatArn({ service: 'kms', account: '*', resource: 'key', resourceName: '*' });
    const secrets = stack.formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      resourceName: `${prefixes.secret(callersTenant)}*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return [
      new PolicyStatement({
        actions: [...new Set([...create.session.key, ...end.session.key, ...rekey.session.key])],
        resources: [keys],
        conditions: { StringEquals: { [`kms:EncryptionContext:${tenantTag}`]: callersTenant } },
      }),
      new PolicyStatement({
        actions: [...create.session.keyOfSecrets],
        resources: [keys],
        conditions: {
          StringEquals: { 'kms:ViaService': `secretsmanager.${stack.region}.amazonaws.com` },
          StringLike: { 'kms:EncryptionContext:SecretARN': secrets },
        },
      }),
      new PolicyStatement({
        actions: [...create.session.secrets, ...end.session.secrets, ...rekey.session.secrets],
        resources: [secrets],
      }),
    ];
  }
}
