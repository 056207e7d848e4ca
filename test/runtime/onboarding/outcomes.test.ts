import { outcomes } from '../../../runtime/lib/onboarding/outcome';
import { permissions as creating } from '../../../runtime/onboarding-create/contract';
import { permissions as ending } from '../../../runtime/onboarding-end/contract';
import { permissions as rekeying } from '../../../runtime/onboarding-rekey/contract';
import { refuses } from '../../refuses';
import { awsError, type Call } from '../fake-aws';
import { Account } from './account';
import { tenant, type Workflow } from './saga';

/** What ends an onboarding in which AWS answers one action so. */
async function endOf(action: string, name: string): Promise<string | undefined> {
  const account = new Account();
  account.instead = (call) => (call.action === action ? awsError(name) : undefined);
  return account.run('onboarding');
}

test.each([
  ['kms:CreateKey', 'ThrottlingException', 'Throttled'],
  ['kms:CreateKey', 'LimitExceededException', 'LimitExceeded'],
  ['kms:CreateKey', 'AccessDeniedException', 'Refused'],
  ['kms:CreateKey', 'KMSInternalException', 'Unavailable'],
  ['kms:CreateKey', 'MalformedPolicyDocumentException', 'Unexpected'],
  ['kms:EnableKeyRotation', 'NotFoundException', 'NotYetVisible'],
  ['kms:EnableKeyRotation', 'DisabledException', 'KeyDisabled'],
  ['kms:CreateAlias', 'KMSInvalidStateException', 'KeyPendingDeletion'],
  ['kms:CreateAlias', 'LimitExceededException', 'LimitExceeded'],
  ['secretsmanager:CreateSecret', 'LimitExceededException', 'LimitExceeded'],
  ['secretsmanager:CreateSecret', 'DecryptionFailure', 'Unexpected'],
  ['dynamodb:PutItem', 'ProvisionedThroughputExceededException', 'Throttled'],
  ['dynamodb:GetItem', 'AccessDeniedException', 'Refused'],
  ['events:PutEvents', 'InternalException', 'Unexpected'],
] as const)(
  '%s that answers %s ends the step as %s, and nothing of AWS’s message is passed on',
  async (...row) => {
    const [action, name, outcome] = row;
    expect(await endOf(action, name)).toBe(outcome);
    expect(Object.keys(outcomes)).toContain(outcome);
  },
);

/** A tenant whose alias names a key that is in this state when the next run comes. */
async function aliasedKey(change: (account: Account) => void): Promise<Account> {
  const account = new Account();
  const tags = [
    { TagKey: 'tenant', TagValue: tenant },
    { TagKey: 'tenant-intent', TagValue: 'other' },
  ];
  account.cloud.answer({ action: 'kms:CreateKey', input: { Tags: tags } });
  const [TargetKeyId] = account.keysIn('Enabled');
  account.cloud.answer({
    action: 'kms:CreateAlias',
    input: { AliasName: `alias/tenant/${tenant}`, TargetKeyId },
  });
  change(account);
  return account;
}
const setState = (state: 'Disabled' | 'PendingDeletion') => (account: Account) => {
  for (const key of account.cloud.kms.keys.values()) key.state = state;
};

refuses('DAT-01', 'to take a key that is disabled, that is being deleted, or that is another’s', async () => {
  expect(await (await aliasedKey(setState('Disabled'))).run('onboarding')).toBe('KeyDisabled');
  expect(await (await aliasedKey(setState('PendingDeletion'))).run('onboarding')).toBe('KeyPendingDeletion');
  const foreign = await aliasedKey((account) => {
    account.cloud.answer({
      action: 'kms:CreateKey',
      input: { Tags: [{ TagKey: 'tenant', TagValue: 'umbrella' }] },
    });
    const [other = ''] = account.keysIn('Enabled', 'umbrella');
    account.cloud.answer({
      action: 'kms:UpdateAlias',
      input: { AliasName: `alias/tenant/${tenant}`, TargetKeyId: other },
    });
    account.time += 3600_000;
  });
  expect(await foreign.run('onboarding')).toBe('KeyForeign');
});

refuses('DAT-01', 'an id that is no tenant’s, one that was given before, and another tier', async () => {
  const account = new Account();
  for (const id of ['', '*', 'ACME', 'a/b', '../acme', 'acme*', '{{tenant}}', 'a'.repeat(49)]) {
    expect(await account.run('onboarding', { tenant: id })).toBe('Unexpected');
  }
  expect(account.calls).toEqual([]);
  expect(await account.run('onboarding')).toBeUndefined();
  expect(await account.run('onboarding', { tenant, tier: 'pooled' })).toBe('StateRefuses');
  expect(await account.run('offboarding')).toBeUndefined();
  expect(await account.run('onboarding')).toBe('StateRefuses');
  expect(await account.run('resumption')).toBe('StateRefuses');
  expect(await account.run('suspension')).toBe('StateRefuses');
});

refuses(
  'DAT-01',
  'to end a tenant whose data can still be read, or of which that cannot be told',
  async () => {
    const account = new Account();
    await account.run('onboarding');
    account.instead = ({ action }) =>
      action === 'kms:DisableKey' ? awsError('NotFoundException') : undefined;
    expect(await account.run('offboarding')).toBe('NotYetVisible');
    const deaf = new Account();
    await deaf.run('onboarding');
    deaf.instead = ({ action }) => (action === 'kms:Decrypt' ? awsError('AccessDeniedException') : undefined);
    expect(await deaf.run('offboarding')).toBe('Refused');
    expect(deaf.keysIn('PendingDeletion')).toEqual([]);
  },
);

test('pooled and external tenants get no key made, and their end touches none', async () => {
  const keyArn = 'arn:aws:kms:eu-central-1:222222222222:key/theirs';
  for (const [tier, key] of [
    ['pooled', 'arn:aws:kms:eu-central-1:111111111111:key/pooled'],
    ['external', keyArn],
  ]) {
    const account = new Account();
    account.instead = ({ action }) => (action === 'kms:Encrypt' ? awsError('DisabledException') : undefined);
    expect(await account.run('onboarding', { tenant, tier, keyArn })).toBe('KeyDisabled');
    expect(account.cloud.text(tenant, 'keyArn')).toBe(key);
    expect(account.cloud.kms.keys.size).toBe(0);
    expect(await account.run('offboarding')).toBeUndefined();
    expect(account.calls.filter(({ action }) => /DisableKey|ScheduleKeyDeletion/.test(action))).toEqual([]);
  }
});

test('every call that a workflow makes is one that its contract permits', async () => {
  const account = new Account({ network: true });
  const all: readonly Workflow[] = [
    'onboarding',
    'suspension',
    'resumption',
    'rekeying',
    'retirement',
    'offboarding',
  ];
  for (const workflow of all) expect([workflow, await account.run(workflow)]).toEqual([workflow, undefined]);
  const permitted = [creating, ending, rekeying].flatMap(({ session, ...rest }) =>
    [...Object.values(rest), ...Object.values(session)].flat(),
  );
  const made = new Set(account.calls.map(({ action }: Call) => action));
  expect([...made].filter((action) => !permitted.some((one) => one === action))).toEqual([]);
  expect(made.size).toBeGreaterThan(15);
});
