import { type Policies, readPolicy } from '../../../template/policy/evaluation';
import { refuses } from '../../refuses';
import { admin, answer, arn, type Asked, deployed, idOf } from './asking';

describe('a key that tenants share', () => {
  const shared: Policies = {
    resource: readPolicy('key', deployed('AWS::KMS::Key', 'OwnKeyringPooled', 'KeyPolicy'), 'resource'),
  };
  const resource = arn('kms', `key/${idOf('AWS::KMS::Key', 'OwnKeyringPooled')}`);
  const ask = (tenant: string | undefined, more: Partial<Asked> = {}) =>
    answer({
      action: 'kms:Decrypt',
      resource,
      context: tenant === undefined ? {} : { 'kms:EncryptionContext:tenant': tenant },
      policies: shared,
      ...more,
    });

  test('serves each tenant for its own', () => {
    expect(ask('acme')).toBe('allowed');
    expect(ask('globex', { tag: 'globex' })).toBe('allowed');
  });

  refuses('DAT-01', 'what is for another tenant, or for nobody', () => {
    for (const tenant of ['globex', 'ACME', 'acme2', '', '*', undefined])
      expect([tenant, ask(tenant, { policies: { ...shared, identity: [admin] } })]).toEqual([
        tenant,
        'explicitly denied',
      ]);
    expect(ask('acme', { tag: undefined, policies: { ...shared, identity: [admin] } })).toBe(
      'explicitly denied',
    );
  });
});
