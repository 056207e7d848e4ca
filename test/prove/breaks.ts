import { type Estate, good } from './estate';

const tag = '${aws:PrincipalTag/tenant}';
const anybody = {
  Effect: 'Allow',
  Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
  Resource: '*',
};
/** Ways to keep tenants apart less, and a cell that shows it. */
export const breaks: readonly (readonly [how: string, changes: Partial<Estate>, seen: string])[] = [
  [
    'a table without the guard',
    {
      items: {
        ...good.items,
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': `${tag}#*` } },
      },
    },
    'dynamodb:GetItem: without dynamodb:leadingkeys',
  ],
  [
    'keys without a delimiter',
    {
      items: {
        ...good.items,
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': `${tag}*` },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      },
    },
    'dynamodb:GetItem: dynamodb:leadingkeys of a longer name',
  ],
  [
    'keys in any case',
    { list: { ...good.list, Condition: { StringEqualsIgnoreCase: { 's3:prefix': tag } } } },
    's3:ListBucket: upper case',
  ],
  [
    'a prefix without a delimiter',
    { objects: { ...good.objects, Resource: { 'Fn::Sub': '${Bucket.Arn}/${!aws:PrincipalTag/tenant}*' } } },
    's3:GetObject: the resource of a longer name',
  ],
  [
    'a list that may name no prefix',
    { list: { ...good.list, Condition: { StringLikeIfExists: { 's3:prefix': `${tag}/*` } } } },
    's3:ListBucket: without s3:prefix',
  ],
  [
    'objects of all beside',
    { more: [{ Action: 's3:Get*', Resource: '*' }] },
    's3:GetObject: the resource of another',
  ],
  ['a scan', { more: [{ Action: 'dynamodb:Scan', Resource: '*' }] }, 'dynamodb:Scan: the tenant itself'],
  [
    'PartiQL',
    { more: [{ Action: 'dynamodb:PartiQL*', Resource: '*' }] },
    'dynamodb:PartiQLSelect: the tenant itself',
  ],
  [
    'a key that the account delegates, and a loose policy',
    {
      key: [...good.key, { ...anybody, Action: 'kms:*' }],
      uses: {
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringLike: { 'aws:PrincipalTag/tenant': '*' } },
      },
    },
    'kms:Decrypt: another tenant',
  ],
  [
    'grants',
    { key: [...good.key, { ...good.key[0], Action: 'kms:CreateGrant', Condition: {} }] },
    'kms:CreateGrant: the tenant itself',
  ],
  [
    'replicas',
    { key: [...good.key, { ...good.key[0], Action: 'kms:Replicate*', Condition: {} }] },
    'kms:ReplicateKey: the tenant itself',
  ],
  [
    'a key whose policy it may write',
    { key: [...good.key, { ...good.key[0], Action: 'kms:Put*', Condition: {} }] },
    'kms:PutKeyPolicy: the tenant itself',
  ],
  [
    'sessions that the account opens',
    { broker: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } } },
    'sts:TagSession: Shop/App with the tag of a tenant',
  ],
  [
    'sessions without a tag',
    { trust: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'tenant' } } },
    'sts:AssumeRole: Shop/Broker without a tag',
  ],
  [
    'sessions with any tag',
    { trust: { StringLike: { 'aws:RequestTag/tenant': '?*' }, Null: { 'sts:TransitiveTagKeys': 'true' } } },
    'sts:TagSession: Shop/Broker with a second tag',
  ],
  [
    'tags that travel on',
    {
      trust: {
        'ForAllValues:StringEquals': { 'aws:TagKeys': 'tenant' },
        StringLike: { 'aws:RequestTag/tenant': '?*' },
      },
    },
    'sts:TagSession: Shop/Broker with a tag that travels on',
  ],
];
