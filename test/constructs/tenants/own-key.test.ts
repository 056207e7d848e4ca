import { type Json } from '../../../template';
import { type Policies, readPolicy } from '../../../template/policy/evaluation';
import { refuses } from '../../refuses';
import { env } from '../synth';
import { admin, answer, arn, type Asked, bucket, type Context, hostileTags, keyPolicy, role } from './asking';

const key = arn('kms', 'key/1');
const ofAcme = JSON.parse(JSON.stringify(keyPolicy).replaceAll('{{tenant}}', 'acme')) as Json;
const mine: Policies = { resource: readPolicy('key', ofAcme, 'resource') };
const everything: Policies = { ...mine, identity: [admin] };

describe("a tenant's own key", () => {
  const own = { 'kms:EncryptionContext:tenant': 'acme', 'aws:ResourceTag/tenant': 'acme' };
  const viaS3 = { 'aws:ResourceTag/tenant': 'acme', 'kms:ViaService': `s3.${env.region}.amazonaws.com` };
  const viaSecrets = {
    'aws:ResourceTag/tenant': 'acme',
    'kms:ViaService': `secretsmanager.${env.region}.amazonaws.com`,
  };
  const secret = arn('secretsmanager', 'secret:tenant/acme/signing-AbCdEf');
  const ask = (context: Context, more: Partial<Asked> = {}) =>
    answer({ action: 'kms:Decrypt', resource: key, context, policies: mine, ...more });
  const refused = /denied/;

  test('serves a session of the tenant directly, through S3 and through Secrets Manager', () => {
    for (const action of [
      'kms:Decrypt',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ])
      expect([action, ask(own, { action })]).toEqual([action, 'allowed']);
    expect(ask({ ...viaS3, 'kms:EncryptionContext:aws:s3:arn': `${bucket}/acme/a.pdf` })).toBe('allowed');
    expect(ask({ ...viaSecrets, 'kms:EncryptionContext:SecretARN': secret })).toBe('allowed');
  });

  refuses(
    'DAT-01',
    'a session of another tenant, whatever it says and whatever its own policies allow',
    () => {
      for (const tag of hostileTags) {
        expect([tag, ask(own, { tag, policies: everything })]).toEqual([tag, 'explicitly denied']);
        expect(
          ask(
            { ...viaS3, 'kms:EncryptionContext:aws:s3:arn': `${bucket}/acme/a` },
            { tag, policies: everything },
          ),
        ).toMatch(refused);
      }
    },
  );

  refuses('DAT-01', 'a forged, missing or foreign encryption context', () => {
    const contexts: Context[] = [
      {},
      { 'kms:EncryptionContext:tenant': 'globex' },
      { 'kms:EncryptionContext:tenant': 'ACME' },
      { 'kms:EncryptionContext:Tenant2': 'acme' },
      { ...viaS3, 'kms:EncryptionContext:aws:s3:arn': `${bucket}/acme2/a` },
      { ...viaS3, 'kms:EncryptionContext:aws:s3:arn': bucket },
      { ...viaS3, 'kms:EncryptionContext:tenant': 'acme' },
      { ...viaSecrets, 'kms:EncryptionContext:SecretARN': secret.replace('acme', 'globex') },
      { ...own, 'kms:ViaService': `dynamodb.${env.region}.amazonaws.com` },
    ];
    for (const context of contexts)
      expect([context, ask({ 'aws:ResourceTag/tenant': 'acme', ...context })]).toEqual([
        context,
        expect.stringMatching(refused),
      ]);
  });

  refuses('DAT-01', "the account's administrator, and an app that tags nothing", () => {
    for (const other of [role('App'), role('Admin')])
      expect(ask(own, { role: other, policies: everything })).toBe('explicitly denied');
  });

  refuses('DAT-01', 'a grant, a replica and every other use', () => {
    for (const action of [
      'CreateGrant',
      'ReplicateKey',
      'Sign',
      'GenerateDataKeyPair',
      'DeriveSharedSecret',
      'DisableKeyRotation',
    ])
      expect([action, ask(own, { action: `kms:${action}`, policies: everything })]).toEqual([
        action,
        'explicitly denied',
      ]);
  });

  test('is administered by the account, without being used', () => {
    for (const action of ['kms:DisableKey', 'kms:ScheduleKeyDeletion', 'kms:EnableKeyRotation'])
      expect(ask({}, { action, role: role('App'), tag: undefined, policies: everything })).toBe('allowed');
  });
});
