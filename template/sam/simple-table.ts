import { type Json } from '../json-value';
import { type Made, mapped, same, type Sam } from './made';
import { at, tagsOf } from './raw';

const map = same(
  'TableName',
  'ProvisionedThroughput',
  'SSESpecification',
  'PointInTimeRecoverySpecification',
);

/** `AWS::Serverless::SimpleTable`: a table with one key, paid by use unless it has a throughput. */
export function expandSimpleTable({ logicalId, properties }: Sam): Made[] {
  const own = mapped(properties, map);
  const key = properties['PrimaryKey'];
  const name: Json = at(key, 'Name') ?? 'id';
  return [
    {
      logicalId,
      type: 'AWS::DynamoDB::Table',
      properties: {
        ...own.properties,
        ...(properties['ProvisionedThroughput'] === undefined ? { BillingMode: 'PAY_PER_REQUEST' } : {}),
        ...tagsOf(properties),
        AttributeDefinitions: [{ AttributeName: name, AttributeType: attributeType(at(key, 'Type')) }],
        KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
      },
      origins: [...own.origins, { made: '/Properties/Tags', written: '/Properties/Tags', exact: false }],
    },
  ];
}

const types: Readonly<Record<string, string>> = { String: 'S', Number: 'N', Binary: 'B' };

function attributeType(type: Json | undefined): Json {
  return typeof type === 'string' ? (types[type] ?? type) : (type ?? 'S');
}
