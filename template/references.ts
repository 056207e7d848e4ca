import { isList, isObject, type Json } from './json-value';
import { subPieces } from './substitute';

/** Names that a raw value may refer to: logical ids of `Ref`, `GetAtt` and `Sub`, and its literal strings. Aliases are walked once. */
export function namesIn(raw: Json | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (value: Json | undefined): void => {
    if (typeof value === 'string') names.add(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isList(value)) return value.forEach(visit);
    if (!isObject(value)) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'Fn::Sub') addSub(isList(part) ? part[0] : part);
      else if (key === 'Fn::GetAtt' && typeof part === 'string') names.add(part.split('.', 1)[0] as string);
      visit(part);
    }
  };
  const addSub = (text: Json | undefined): void => {
    if (typeof text !== 'string') return;
    for (const piece of subPieces(text))
      if ('name' in piece) names.add(piece.name.split('.', 1)[0] as string);
  };
  visit(raw);
  return names;
}

/** The property by which other resources name a resource of this type literally. */
export const nameProperty: Readonly<Record<string, string | undefined>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::RDS::DBCluster': 'DBClusterIdentifier',
  'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
};
