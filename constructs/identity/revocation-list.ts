import { Stack } from 'aws-cdk-lib';
import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { permissions, revocationTable } from '../../runtime/verify/contract';
import { customerKey } from '../customer-key';
import { type FunctionPermission } from '../functions/function-role';
import { customerTable } from '../storage/customer-table';
import { type Waiver } from '../waivers/waiver';

export interface RevocationListProps {
  /**
   * Key that encrypts the list.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Lets the list go with its stack: what it revoked then works again until it ends by itself.
   *
   * @default - the list cannot be deleted, and stays when its stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
}

/**
 * Defines the list of tokens, sessions and users that are no longer to be let in, although their tokens have not ended.
 *
 * Backends that may end sessions write it, with `dynamoDbList` of `cdk-portcullis/verify`; verifiers ask it about every token, and
 * let nobody in while it does not answer. Entries go by themselves when no token is left that they could stop. It also holds which
 * factors your own step-up has asked a session for.
 *
 * @controls IDN-03 IDN-05
 *
 * @example
 * const revocations = new RevocationList(this, 'Revocations');
 * revocations.grantRevoke(backend);
 */
export class RevocationList extends Construct {
  /** The table. */
  public readonly table: ITable;
  /** The key that encrypts it. */
  public readonly encryptionKey: IKey;

  constructor(scope: Construct, id: string, props: RevocationListProps = {}) {
    super(scope, id);
    this.encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the revocation list ${this.node.path}`);
    this.table = customerTable(this, 'Table', {
      ...revocationTable,
      encryptionKey: this.encryptionKey,
      unprotected: props.withoutDeletionProtection,
      withoutBackupPlan:
        'an entry lives for a month at most, and the table can be restored to any second of that: a backup holds what is over',
    });
  }

  /** Lets somebody revoke tokens, sessions and users, and record step-ups: write entries, and neither read nor remove them. */
  public grantRevoke(grantee: IGrantable): void {
    for (const { actions, resources, conditions } of this.permissionsFor(permissions.writer, [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ]))
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
      );
  }

  /**
   * What a verifier has to be permitted.
   *
   * @internal
   */
  public _verifierPermissions(): FunctionPermission[] {
    return this.permissionsFor(permissions.verifier, ['kms:Decrypt', 'kms:DescribeKey']);
  }

  private permissionsFor(actions: readonly string[], keyActions: readonly string[]): FunctionPermission[] {
    const viaTable = {
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
    };
    return [
      { actions, resources: [this.table.tableArn] },
      { actions: keyActions, resources: [this.encryptionKey.keyArn], conditions: viaTable },
    ];
  }
}
