import { Stack } from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnRotationSchedule, CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { type IConstruct } from 'constructs';
import { refuses } from '../../refuses';
import { env, newApp } from '../synth';
import { fullPool } from './full-pool';
import { objections } from './objections';

/** What strict asks for beyond a stack like this: a web ACL, a backup plan, a VPC, signed code, a queue for what failed. */
const known = ['PC-COG-37', 'PC-DDB-11', 'PC-LAM-13', 'PC-LAM-16', 'PC-LAM-19'];

function objecting(weaken: (stack: Stack) => void = () => undefined): string[] {
  const stack = new Stack(newApp(), 'Stack', { env });
  fullPool(stack);
  weaken(stack);
  return objections(stack).filter((rule) => !known.includes(rule));
}

type Definition = IConstruct & { addPropertyOverride(path: string, value: unknown): void };
/** Overrides a property of the first resource of a kind whose path holds a word. */
const override =
  <T extends Definition>(is: (x: unknown) => x is T, word: string, path: string, value: unknown) =>
  (stack: Stack) => {
    const found = stack.node.findAll().find((node): node is T => is(node) && node.node.path.includes(word));
    expect(found).toBeDefined();
    found?.addPropertyOverride(path, value);
  };
const client = (word: string, path: string, value: unknown) =>
  override(CfnUserPoolClient.isCfnUserPoolClient, word, path, value);
const permission = (word: string, path: string) =>
  override(CfnPermission.isCfnPermission, word, path, undefined);

test('a pool with everything passes every rule but those that an account has to answer', () => {
  expect(objecting()).toEqual([]);
});

refuses('IDN-01', 'a machine that also takes codes, or everything', () => {
  expect(objecting(client('Nightly', 'AllowedOAuthFlows', ['client_credentials', 'implicit']))).toContain(
    'PC-COG-41',
  );
  expect(objecting(client('Nightly', 'AllowedOAuthScopes', ['orders/*']))).toContain('PC-COG-62');
});
refuses('IDN-01', 'a server that takes passwords from its users', () => {
  const flows = ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'];
  expect(objecting(client('Web', 'ExplicitAuthFlows', flows))).toContain('PC-COG-42');
});
refuses(
  'IDN-03',
  'a server whose tokens live an hour, in whatever unit, or whose refresh tokens stay the same',
  () => {
    for (const [unit, value] of [
      ['minutes', 60],
      ['hours', 1],
      ['seconds', 3600],
      ['days', 1],
    ] as const) {
      const found = objecting((stack) => {
        client('Web', 'TokenValidityUnits.AccessToken', unit)(stack);
        client('Web', 'AccessTokenValidity', value)(stack);
      });
      expect([unit, found.includes('PC-COG-46')]).toEqual([unit, true]);
    }
    expect(objecting(client('Web', 'RefreshTokenRotation.Feature', 'DISABLED'))).toContain('PC-COG-50');
  },
);
refuses('IDN-03', 'refresh tokens whose life nobody set, which is 30 days', () => {
  expect(objecting(client('Web', 'RefreshTokenValidity', undefined))).toContain('PC-COG-48');
});
refuses('IDN-01', 'a client that writes a tenant, a role or a group, or every attribute there is', () => {
  for (const name of ['custom:tenant', 'custom:role', 'custom:groups'])
    expect([name, objecting(client('Web', 'WriteAttributes', ['locale', name]))]).toEqual([
      name,
      expect.arrayContaining(['PC-COG-69']),
    ]);
  for (const id of ['Web', 'Nightly'])
    expect(objecting(client(id, 'WriteAttributes', undefined))).not.toEqual([]);
});
refuses('IDN-01', 'a secret in the vault that is not under the key of the pool, or never changes', () => {
  const secret = override(CfnSecret.isCfnSecret, 'Web', 'KmsKeyId', undefined);
  expect(objecting(secret)).toContain('PC-SM-05');
  const rotation = override(
    CfnRotationSchedule.isCfnRotationSchedule,
    'Web',
    'RotationRules.AutomaticallyAfterDays',
    365,
  );
  expect(objecting(rotation)).toContain('PC-SM-02');
});
refuses('IDN-02', 'a handler before tokens that any pool, or anybody, may call', () => {
  expect(objecting(permission('PreToken', 'SourceArn'))).toContain('PC-LAM-03');
  expect(objecting(override(CfnPermission.isCfnPermission, 'PreToken', 'Principal', '*'))).not.toEqual([]);
});
refuses('IDN-02', 'a guard that may do anything, and a record that anybody could lose', () => {
  const policy = override(
    CfnManagedPolicy.isCfnManagedPolicy,
    'PreToken',
    'PolicyDocument.Statement.2.Action',
    '*',
  );
  expect(objecting(policy)).not.toEqual([]);
  expect(objecting(override(CfnTable.isCfnTable, 'Factors', 'DeletionProtectionEnabled', false))).toContain(
    'PC-DDB-05',
  );
  expect(objecting(override(CfnTable.isCfnTable, 'Factors', 'SSESpecification', undefined))).not.toEqual([]);
});
