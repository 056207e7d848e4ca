import { type Context, type Elsewhere } from './context';
import { isList, isObject, type Json, type JsonObject, soleEntry } from './json-value';
import { boundedKey } from './resolved';
import { literalStackOutput } from './stack-output';
import { type Budget } from './run';
import { subPieces } from './substitute';

interface Visitor {
  /** A name in a `Ref`, `Fn::GetAtt` or `Fn::Sub`, with the attribute where there is one. */
  reference?(name: string, attribute: string): void;
  text?(text: string): void;
  call?(name: string, argument: Json, raw: JsonObject): void;
}

/** Visits what a raw value says, functions unresolved. What an alias shares is visited once. */
export function visitRaw(raw: Json | undefined, visitor: Visitor, budget?: Budget): void {
  const seen = new Set<unknown>();
  const visit = (value: Json | undefined): void => {
    budget?.spend(1);
    if (typeof value === 'string') visitor.text?.(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isList(value)) return value.forEach(visit);
    if (!isObject(value)) return;
    const [name, argument] = soleEntry(value) ?? [];
    if (name !== undefined && argument !== undefined) call(name, argument, value);
    for (const part of Object.values(value)) visit(part);
  };
  const call = (name: string, argument: Json, value: JsonObject): void => {
    if (name !== 'Ref' && !name.startsWith('Fn::')) return;
    visitor.call?.(name, argument, value);
    const [first, second] = isList(argument) ? argument : [argument];
    if (typeof first !== 'string') return;
    if (name === 'Ref') visitor.reference?.(first, 'Ref');
    if (name === 'Fn::GetAtt') dotted(typeof second === 'string' ? `${first}.${second}` : first);
    if (name !== 'Fn::Sub') return;
    for (const piece of subPieces(first)) if ('name' in piece) dotted(piece.name);
  };
  const dotted = (name: string): void => {
    const dot = name.indexOf('.');
    if (dot < 0) visitor.reference?.(name, 'Ref');
    else visitor.reference?.(name.slice(0, dot), name.slice(dot + 1));
  };
  visit(raw);
}

/** Follows references from template to template no further than this. */
const MAX_HOPS = 10;

/**
 * Keys under which a property is found by what it may point at: `id …` for logical ids, `name …` for literal texts,
 * `same …` for functions, which name the same thing wherever they are written the same.
 */
export function keysIn(context: Context, raw: Json | undefined, budget: Budget): ReadonlySet<string> {
  const keys = new Set<string>();
  const collect = (at: Context, value: Json | undefined, hops: number): void => {
    const follow = (found: Elsewhere | undefined): void => {
      if (found && hops < MAX_HOPS) collect(found.context, found.raw, hops + 1);
    };
    visitRaw(
      value,
      {
        text: (text) => keys.add(`name ${text}`),
        reference: (name, attribute) => {
          keys.add(`id ${at.scope}${name}`);
          const parameter = at.parameters.get(name);
          const literal = parameter && (at.given(name) ?? parameter.default);
          if (literal !== undefined) for (const item of literal.split(',')) keys.add(`name ${item.trim()}`);
          if (parameter) follow(at.links?.passed(name));
          if (attribute.startsWith('Outputs.'))
            follow(at.links?.output(name, attribute.slice('Outputs.'.length)));
        },
        call: (name, argument, call) => {
          keys.add(`same ${at.scope}${boundedKey(call)}`);
          if (name === 'Fn::ImportValue' && typeof argument === 'string')
            follow(at.links?.exported(argument));
          if (name === 'Fn::GetStackOutput') follow(literalStackOutput(at, argument));
        },
      },
      budget,
    );
  };
  collect(context, raw, 0);
  return keys;
}

/** The property by which other resources name a resource of this type literally. */
export const nameProperty: ReadonlyMap<string, string> = new Map([
  ['AWS::S3::Bucket', 'BucketName'],
  ['AWS::SQS::Queue', 'QueueName'],
  ['AWS::SNS::Topic', 'TopicName'],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::User', 'UserName'],
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
  ['AWS::Lambda::Function', 'FunctionName'],
  ['AWS::Logs::LogGroup', 'LogGroupName'],
  ['AWS::SecretsManager::Secret', 'Name'],
  ['AWS::DynamoDB::Table', 'TableName'],
  ['AWS::ECR::Repository', 'RepositoryName'],
  ['AWS::ECS::Cluster', 'ClusterName'],
  ['AWS::EC2::LaunchTemplate', 'LaunchTemplateName'],
  ['AWS::EC2::SecurityGroup', 'GroupName'],
  ['AWS::KMS::Alias', 'AliasName'],
  ['AWS::Kinesis::Stream', 'Name'],
  ['AWS::RDS::DBCluster', 'DBClusterIdentifier'],
  ['AWS::RDS::DBInstance', 'DBInstanceIdentifier'],
  ['AWS::RDS::DBParameterGroup', 'DBParameterGroupName'],
  ['AWS::RDS::DBClusterParameterGroup', 'DBClusterParameterGroupName'],
  ['AWS::CloudTrail::Trail', 'TrailName'],
]);
