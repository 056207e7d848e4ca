import { isList, isObject, type Json } from '../../../template';
import { env } from '../synth';

/** A synthesized value as it is after deployment: what names a resource becomes an ARN or a name made of its logical id. */
export function plain(value: Json): Json {
  if (isList(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const [name, argument = null] = Object.entries(value)[0] ?? [];
  if (name === 'Ref') return refs[String(argument)] ?? String(argument);
  if (name === 'Fn::GetAtt' && isList(argument)) return arnOf(String(argument[0]), String(argument[1]));
  if (name === 'Fn::Join' && isList(argument) && isList(argument[1] ?? null))
    return argument[1] === undefined ? '' : (plain(argument[1]) as readonly Json[]).join(String(argument[0]));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

const refs: Readonly<Record<string, string>> = {
  'AWS::AccountId': env.account,
  'AWS::Partition': 'aws',
  'AWS::Region': env.region,
};

function arnOf(logicalId: string, attribute: string): string {
  if (attribute !== 'Arn') return logicalId;
  if (/Role/.test(logicalId)) return `arn:aws:iam::${env.account}:role/${logicalId}`;
  if (/Bucket/.test(logicalId)) return `arn:aws:s3:::${logicalId}`;
  if (/Table/.test(logicalId)) return `arn:aws:dynamodb:${env.region}:${env.account}:table/${logicalId}`;
  return `arn:aws:kms:${env.region}:${env.account}:key/${logicalId}`;
}
