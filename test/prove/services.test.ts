import { refuses } from '../refuses';
import { cellOf } from './assemblies';
import { brokenIn, good, prove } from './estate';

type Part = Readonly<Record<string, unknown>>;
const tag = '${aws:PrincipalTag/tenant}';
const arn = (service: string, name: string) => ({
  'Fn::Sub': `arn:aws:${service}:\${AWS::Region}:\${AWS::AccountId}:${name.replace(tag, '${!aws:PrincipalTag/tenant}')}`,
});
const reads = ['kms:ReEncryptFrom', 'kms:ReEncryptTo'];
const key = { Resource: { 'Fn::GetAtt': ['Key', 'Arn'] } };
const inContext = (value: string) => ({
  Condition: { StringEquals: { 'kms:EncryptionContext:tenant': value } },
});

/** What tenants reach of each service beyond what the estate has, and ways to open it with a cell that shows it. */
const services: readonly (readonly [statement: Part, breaks: readonly (readonly [Part, string])[]])[] = [
  [
    { Action: 'secretsmanager:GetSecretValue', Resource: arn('secretsmanager', `secret:tenant/${tag}/*`) },
    [
      [{ Resource: arn('secretsmanager', `secret:tenant/${tag}*`) }, 'the resource of a longer name'],
      [{ Resource: arn('secretsmanager', 'secret:tenant/*') }, 'another tenant'],
    ],
  ],
  [
    { Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'], Resource: arn('sqs', `${tag}_*`) },
    [
      [{ Resource: arn('sqs', `${tag}*`) }, 'the resource of a longer name'],
      [{ Resource: arn('sqs', `*${tag}_*`) }, 'the resource by a path through another'],
    ],
  ],
  [
    {
      Action: 'events:PutEvents',
      Resource: arn('events', 'event-bus/default'),
      Condition: { StringLike: { 'events:source': `tenant.${tag}/*` } },
    },
    [
      [
        { Condition: { StringLike: { 'events:source': `tenant.${tag}*` } } },
        'events:source of a longer name',
      ],
      [
        { Condition: { StringLikeIfExists: { 'events:source': `tenant.${tag}/*` } } },
        'without events:source',
      ],
    ],
  ],
  [
    { Action: 'rds-db:connect', Resource: arn('rds-db', `dbuser:cluster-A/tenant_${tag}`) },
    [
      [{ Resource: arn('rds-db', `dbuser:cluster-A/tenant_${tag}*`) }, 'the resource of a longer name'],
      [{ Resource: arn('rds-db', `dbuser:cluster-A/*${tag}`) }, 'the resource by a path through another'],
    ],
  ],
  [
    { Action: reads, ...key, ...inContext(tag) },
    [
      [inContext('${aws:PrincipalTag/other}'), 'own'],
      [
        { Condition: { StringLike: { 'kms:EncryptionContext:tenant': `${tag}*` } } },
        'kms:encryptioncontext:tenant of a longer name',
      ],
      [{ Condition: { StringEqualsIgnoreCase: { 'kms:EncryptionContext:tenant': tag } } }, 'upper case'],
    ],
  ],
];

/** The account decides of the key, so that the role's own policy does. */
const delegated = {
  ...good.key[0],
  Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
  Action: 'kms:ReEncrypt*',
  Condition: { StringLike: { 'kms:EncryptionContext:tenant': '*' } },
};
const withKey = (more: Part) => ({ key: [...good.key, keyFor(more)], more: [more] });
/** The context is told by the key's policy: there it is the same as in the role's. */
const keyFor = (more: Part): Part =>
  'Condition' in more && JSON.stringify(more).includes('kms:')
    ? { ...delegated, Condition: more['Condition'] }
    : delegated;

refuses(
  'AUT-05',
  'what is open of secrets, queues, events, database users and both sides of a re-encryption',
  () => {
    for (const [statement, breaks] of services) {
      expect([statement, brokenIn(prove(withKey(statement)))]).toEqual([statement, []]);
      for (const [change, seen] of breaks) {
        const broken = brokenIn(prove(withKey({ ...statement, ...change })));
        expect([change, broken.map((one) => one.replace(/^\S+ /, ''))]).toEqual([
          change,
          expect.arrayContaining([seen]),
        ]);
      }
    }
  },
);

test('of a re-encryption both sides are asked, each with its own context', () => {
  const [statement = {}] = services.at(-1) ?? [];
  for (const action of reads)
    for (const name of [
      'kms:encryptioncontext:tenant of another',
      'without kms:encryptioncontext:tenant',
      'no tag',
    ])
      expect(cellOf(prove(withKey(statement)), action, name)?.outcome).toBe('implicitly denied');
});

refuses('AUT-05', 'a list of what lies beside the prefix, and an item of another in the same request', () => {
  const list = (values: string | string[]) => ({
    list: { ...good.list, Condition: { StringLike: { 's3:prefix': values } } },
  });
  expect(brokenIn(prove(list(`${tag}*`)))).toContain('s3:ListBucket: s3:prefix cut off behind the name');
  expect(brokenIn(prove(list(['', `${tag}/*`])))).toEqual(['s3:ListBucket: s3:prefix empty']);
  const Condition = {
    'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': `${tag}#*` },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
  expect(brokenIn(prove({ items: { ...good.items, Condition } }))).toEqual([
    'dynamodb:GetItem: dynamodb:leadingkeys of another beside',
    'dynamodb:PutItem: dynamodb:leadingkeys of another beside',
  ]);
});

refuses('AUT-05', 'statements that open all but something, bound to the tag or not', () => {
  const bound = { Condition: { StringLike: { 'aws:PrincipalTag/tenant': '*' } } };
  const all = { NotAction: ['iam:*', 's3:*'], Resource: '*' };
  const objects = { Action: 's3:GetObject', NotResource: 'arn:aws:s3:::elsewhere/*' };
  const items = 'dynamodb:DeleteItem: another tenant';
  for (const more of [all, { ...all, ...bound }]) expect(brokenIn(prove({ more: [more] }))).toContain(items);
  const tagged = { Condition: { ...bound.Condition, StringEquals: { 's3:ExistingObjectTag/kind': 'scan' } } };
  for (const more of [objects, { ...objects, ...bound }, { ...objects, ...tagged }])
    expect(brokenIn(prove({ more: [more] }))).toContain('s3:GetObject: another tenant');
  const left = brokenIn(
    prove({ more: [{ NotAction: ['dynamodb:*', 's3:*', 'kms:*', 'iam:*'], Resource: '*' }] }),
  );
  expect(left).toContain('sqs:SendMessage: another tenant');
  expect(left.filter((one) => /^(?:dynamodb|s3|kms):/.test(one))).toEqual([]);
});
