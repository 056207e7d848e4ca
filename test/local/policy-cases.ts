import { type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { use } from '../../constructs/tenants/key-actions';
import { callersTenant, keyPolicy } from '../../constructs/tenants/key-policy';
import * as tenants from '../../constructs/tenants/tenant-statements';
import { type JsonObject } from '../../template/json-value';

export const account = '111122223333';
const region = 'eu-central-1';
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const keyArn = `arn:aws:kms:${region}:${account}:key/one`;
const table = `arn:aws:dynamodb:${region}:${account}:table/records`;
const bucket = 'arn:aws:s3:::files';
const secret = (name: string) => `arn:aws:secretsmanager:${region}:${account}:secret:${name}`;

/** A request of a session, and every policy that has a say in it. */
export interface Case {
  readonly account: string;
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  readonly identity: readonly JsonObject[];
  readonly resourcePolicy: JsonObject | null;
}
type Context = Case['context'];
type Asked = Omit<Case, 'role' | 'account' | 'resourcePolicy'>;

const json = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value));
const all: JsonObject = { Effect: 'Allow', Action: '*', Resource: '*' };
const said = (...statements: readonly PolicyStatement[]): JsonObject[] =>
  statements.map((statement) => json(statement.toStatementJson()));

/** Every one of the first with every one of the second. */
const crossed = <A, B, C>(one: readonly A[], other: readonly B[], join: (a: A, b: B) => C): C[] =>
  one.flatMap((a) => other.map((b) => join(a, b)));

/** Sessions: of the tenant, of others whose ids begin alike or differ, and without a tag. */
const sessions: readonly Context[] = [
  {},
  ...['one', 'one0', 'two', 'ONE', 'on'].map((tenant) => ({ 'aws:PrincipalTag/tenant': tenant })),
];

/** Ways to a key, with what KMS hears of them. */
const routes: readonly Context[] = [
  {},
  ...['one', 'two', 'one0'].map((tenant) => ({ 'kms:EncryptionContext:tenant': tenant })),
  ...['one/a', 'one0/a', 'two/a'].map((object) => ({
    'kms:ViaService': `s3.${region}.amazonaws.com`,
    'kms:EncryptionContext:aws:s3:arn': `${bucket}/${object}`,
  })),
  ...['tenant/one/signing-AbCdEf', 'tenant/two/signing-AbCdEf'].map((name) => ({
    'kms:ViaService': `secretsmanager.${region}.amazonaws.com`,
    'kms:EncryptionContext:SecretARN': secret(name),
  })),
  { 'kms:ViaService': `sqs.${region}.amazonaws.com`, 'kms:EncryptionContext:tenant': 'one' },
];

function keyCases(): Case[] {
  const asked = [...use, 'kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:DescribeKey', 'kms:Sign'];
  const policies = ['one', callersTenant].map((tenant) =>
    json(
      keyPolicy({
        account: `arn:aws:iam::${account}:root`,
        roles: [role('Sessions')],
        tenant,
        region,
        objects: [`${bucket}/${tenant}/*`],
        secrets: [secret(`tenant/${tenant}/*`)],
      }),
    ),
  );
  const contexts = crossed(sessions, routes, (session, route) => ({ ...session, ...route }));
  const requests = crossed(contexts, asked, (context, action) => ({ context, action }));
  const callers = [
    { role: 'Sessions', identity: said(tenants.sharedKey(keyArn, use)) },
    { role: 'Sessions', identity: [all] },
    { role: 'Administrator', identity: [all] },
  ];
  return crossed(policies, crossed(callers, requests, merged), (resourcePolicy, one) => ({
    ...one,
    account,
    resource: keyArn,
    resourcePolicy,
  }));
}

function dataCases(): Case[] {
  const items = said(tenants.itemsOfTenant(table, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']));
  const keys = [[], ['one#a'], ['one0#a'], ['one#a', 'two#a'], ['two#a'], ['ONE#a']];
  const named = keys.map((list): Context => (list.length === 0 ? {} : { 'dynamodb:LeadingKeys': list }));
  const objects = said(...tenants.objectsOfTenant(bucket, ['s3:GetObject']));
  const secrets = said(tenants.secretsOfTenant(secret));
  const ids = ['one', 'one0', 'two', 'on', '*'];
  const requests: Asked[] = [
    ...named.map((context) => ({ context, action: 'dynamodb:GetItem', resource: table, identity: items })),
    ...ids.flatMap((id): Asked[] => [
      { context: {}, action: 's3:GetObject', resource: `${bucket}/${id}/a`, identity: objects },
      { context: { 's3:prefix': `${id}/` }, action: 's3:ListBucket', resource: bucket, identity: objects },
      {
        context: {},
        action: 'secretsmanager:GetSecretValue',
        resource: secret(`tenant/${id}/signing-AbCdEf`),
        identity: secrets,
      },
    ]),
    { context: {}, action: 's3:ListBucket', resource: bucket, identity: objects },
  ];
  return crossed(sessions, requests, (session, request) => ({
    ...request,
    context: { ...session, ...request.context },
    role: 'Sessions',
    account,
    resourcePolicy: null,
  }));
}

function merged<A extends object, B extends object>(one: A, other: B): A & B {
  return { ...one, ...other };
}

export const cases: readonly Case[] = [...keyCases(), ...dataCases()];
