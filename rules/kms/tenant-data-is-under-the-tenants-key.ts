import { type Resource, type Template, type Value } from '../../template';
import { each, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Where each type names its key. */
const keys: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'SSESpecification.KMSMasterKeyId',
  'AWS::EFS::FileSystem': 'KmsKeyId',
  'AWS::Logs::LogGroup': 'KmsKeyId',
  'AWS::RDS::DBCluster': 'KmsKeyId',
  'AWS::RDS::DBInstance': 'KmsKeyId',
  'AWS::SecretsManager::Secret': 'KmsKeyId',
  'AWS::SNS::Topic': 'KmsMasterKeyId',
  'AWS::SQS::Queue': 'KmsMasterKeyId',
};
const bucket = 'AWS::S3::Bucket';

/** The tenant that the tags of a resource name. */
function tenantOf(resource: Resource): Value | undefined {
  const tags = [resource.get('Tags'), resource.get('FileSystemTags')];
  return tags
    .flatMap((list) => list.items())
    .find((tag) => /^tenant(?:-?id)?$/i.test(tag.get('Key').text() ?? ''))
    ?.get('Value');
}

function keyOf(resource: Resource): Value {
  if (resource.type !== bucket) return resource.get(keys[resource.type] ?? '');
  const [rule] = resource.get('BucketEncryption.ServerSideEncryptionConfiguration').items();
  return (rule ?? resource.get('BucketEncryption')).get('ServerSideEncryptionByDefault.KMSMasterKeyID');
}

/** The key itself, also where its alias is named. */
function keyBehind(template: Template, name: Value): Resource | undefined {
  const found = template.targetOf(name);
  return found?.type === 'AWS::KMS::Alias' ? template.targetOf(found.get('TargetKeyId')) : found;
}

const tagged = (tenant: string) => ({ Tags: [{ Key: 'tenant', Value: tenant }] });
const secret = (KmsKeyId: unknown, ofKey: Record<string, unknown> = tagged('a')) =>
  resources({
    Key: ['AWS::KMS::Key', ofKey],
    Alias: ['AWS::KMS::Alias', { TargetKeyId: { Ref: 'Key' } }],
    Subject: ['AWS::SecretsManager::Secret', { KmsKeyId, ...tagged('a') }],
  });
const key = { 'Fn::GetAtt': ['Key', 'Arn'] };

export default defineRule({
  id: 'PC-KMS-23',
  title: 'Data of a tenant is under the key of that tenant',
  severity: 'high',
  profile: 'strict',
  controls: ['DAT-01', 'AUT-05'],
  waivable: true,
  appliesTo: [bucket, ...Object.keys(keys)],
  check(resource, template) {
    const tenant = tenantOf(resource);
    if (tenant === undefined) return pass();
    const name = keyOf(resource);
    if (name.isAbsent()) return fail(name, `the data of ${tenant.describe()} is under no key of its own`);
    const used = keyBehind(template, name);
    const owner = used && tenantOf(used);
    return used?.type !== 'AWS::KMS::Key' || owner?.isSameAs(tenant)
      ? pass()
      : fail(name, `the data of ${tenant.describe()} is under the key of ${owner?.describe() ?? 'nobody'}`);
  },
  docs: () => ({
    rationale:
      'A key for each tenant is what makes its data unreadable to others, and what ends it when the tenant goes. Data under a shared key, or the key of another, stays.',
    remediation: 'Name the key that has the same `tenant` tag.',
    whenNotToUse: 'Where tenants share keys by choice, and the encryption context keeps them apart.',
    examples: {
      pass: {
        'its own key': secret(key),
        'its own key by an alias': secret({ Ref: 'Alias' }),
        'a key from elsewhere': secret({ 'Fn::ImportValue': 'key-of-a' }),
        'data of no tenant': resources({
          Subject: ['AWS::SQS::Queue', { Tags: [{ Key: 'stage', Value: 'a' }] }],
        }),
      },
      fail: {
        'no key': resources({ Subject: ['AWS::SQS::Queue', tagged('a')] }),
        'the key of another': secret(key, tagged('b')),
        'the key of another by an alias': secret({ Ref: 'Alias' }, tagged('b')),
        'a key for all': secret(key, {}),
        ...each([bucket, ...Object.keys(keys)], (type) =>
          resources({ Subject: [type, { Tags: [{ Key: 'TenantId', Value: 'a' }] }] }),
        ),
      },
    },
  }),
});
