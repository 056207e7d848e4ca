import { type JsonObject } from '../../template';
import { type Proof } from '../../lib/prove/matrix';
import { proveIsolation } from '../../lib/prove/prove';

type Part = Readonly<Record<string, unknown>>;
const tag = '${aws:PrincipalTag/tenant}';
const arn = (...rest: string[]): object => ({ 'Fn::Sub': ['arn', 'aws', ...rest].join(':') });
const own = '${AWS::AccountId}';

/** What can be said otherwise than it is where tenants are kept apart. */
export const good = {
  items: {
    Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    Resource: { 'Fn::GetAtt': ['Table', 'Arn'] },
    Condition: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': `${tag}#*` },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  } as Part,
  objects: {
    Action: 's3:GetObject',
    Resource: { 'Fn::Sub': `\${Bucket.Arn}/\${!aws:PrincipalTag/tenant}/*` },
  } as Part,
  list: {
    Action: 's3:ListBucket',
    Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
    Condition: { StringLike: { 's3:prefix': `${tag}/*` } },
  } as Part,
  uses: {
    Action: 'kms:Decrypt',
    Resource: { 'Fn::GetAtt': ['Key', 'Arn'] },
    Condition: { StringEquals: { 'kms:EncryptionContext:tenant': tag } },
  } as Part,
  more: [] as readonly Part[],
  /** Of the key's own policy. */
  key: [
    {
      Effect: 'Allow',
      Principal: { AWS: { 'Fn::GetAtt': ['Sessions', 'Arn'] } },
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: { StringEquals: { 'kms:EncryptionContext:tenant': tag } },
    },
  ] as readonly Part[],
  trust: {
    'ForAllValues:StringEquals': { 'aws:TagKeys': 'tenant' },
    StringLike: { 'aws:RequestTag/tenant': '?*' },
    Null: { 'sts:TransitiveTagKeys': 'true' },
  } as Part,
  broker: { AWS: { 'Fn::GetAtt': ['Broker', 'Arn'] } } as Part,
  /** What the broker's and another app's policies allow. */
  app: [] as readonly Part[],
  /** More properties of the role that works for tenants, and of the app's. */
  ofRole: {} as Part,
  ofApp: {} as Part,
};
export type Estate = typeof good;

const policy = (...Statement: readonly Part[]): Part => ({ Version: '2012-10-17', Statement });
const inline = (...statements: readonly Part[]) => [
  { PolicyName: 'p', PolicyDocument: policy(...statements.map((one) => ({ Effect: 'Allow', ...one }))) },
];
const role = (Policies: unknown, trust: Part, more: Part = {}): Part => ({
  Type: 'AWS::IAM::Role',
  Properties: { AssumeRolePolicyDocument: policy(trust), Policies, ...more },
});
const byLambda = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
};

export function template(changes: Partial<Estate> = {}): JsonObject {
  const { items, objects, list, uses, more, key, trust, broker, app, ofRole, ofApp } = {
    ...good,
    ...changes,
  };
  const opens = { Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: arn('iam', '', own, 'role/*') };
  const Resources = {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy(...key) } },
    Broker: role(inline(opens), byLambda),
    App: role(inline(opens, ...app), byLambda, ofApp),
    Sessions: role(
      inline(items, objects, list, uses, ...more),
      { Effect: 'Allow', Principal: broker, Action: ['sts:AssumeRole', 'sts:TagSession'], Condition: trust },
      ofRole,
    ),
  };
  return JSON.parse(JSON.stringify({ Resources }));
}

export function prove(changes: Partial<Estate> = {}): Proof {
  return proveIsolation([
    { name: 'Shop', template: template(changes), account: '111122223333', region: 'eu-central-1' },
  ]);
}

/** What does not hold, as `action: case`. */
export function brokenIn(proof: Proof): string[] {
  return proof.rows.flatMap(({ action, cells }) =>
    cells.filter(({ holds }) => !holds).map((cell) => `${action}: ${cell.case}`),
  );
}
