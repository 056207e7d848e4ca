import { type Json } from '../../template/json-value';
import { keysIn, nameProperty, visitRaw } from '../../template/references';
import { Budget } from '../../template/run';
import { resourceOf, withX } from './support';

function seen(raw: Json | undefined): string[] {
  const said: string[] = [];
  visitRaw(raw, {
    reference: (name, attribute) => said.push(`${name} ${attribute}`),
    text: (text) => said.push(`'${text}'`),
    call: (name) => said.push(name),
  });
  return said;
}

test.each<[string, Json | undefined, string[]]>([
  ['nothing', undefined, []],
  ['null', null, []],
  ['a number', 1, []],
  ['a text', 'a', ["'a'"]],
  ['texts in lists and mappings', ['a', { b: 'c', d: [null, true, 'e'] }], ["'a'", "'c'", "'e'"]],
  ['a reference', { Ref: 'A' }, ['Ref', 'A Ref', "'A'"]],
  ['a reference that is no text', { Ref: 1 }, ['Ref']],
  ['what only looks like one', { Reference: 'A' }, ["'A'"]],
  ['a reference beside something', { Ref: 'A', B: 'C' }, ["'A'", "'C'"]],
  ['an attribute in a list', { 'Fn::GetAtt': ['A', 'b.c'] }, ['Fn::GetAtt', 'A b.c', "'A'", "'b.c'"]],
  ['an attribute with a dot', { 'Fn::GetAtt': 'A.b.c' }, ['Fn::GetAtt', 'A b.c', "'A.b.c'"]],
  ['an attribute without a name', { 'Fn::GetAtt': 'A' }, ['Fn::GetAtt', 'A Ref', "'A'"]],
  ['an attribute of nothing', { 'Fn::GetAtt': '.b' }, ['Fn::GetAtt', ' b', "'.b'"]],
  [
    'an attribute whose name is a function',
    { 'Fn::GetAtt': ['A', { Ref: 'B' }] },
    ['Fn::GetAtt', 'A Ref', "'A'", 'Ref', 'B Ref', "'B'"],
  ],
  ['names in a text', { 'Fn::Sub': 'x${A}${B.c}' }, ['Fn::Sub', 'A Ref', 'B c', "'x${A}${B.c}'"]],
  ['names in a text with a list', { 'Fn::Sub': ['${A}', {}] }, ['Fn::Sub', 'A Ref', "'${A}'"]],
  ['another function', { 'Fn::Join': ['${A}', ['b']] }, ['Fn::Join', "'${A}'", "'b'"]],
])('of %s is seen what it refers to', (_what, raw, said) => {
  expect(seen(raw)).toEqual(said);
});

test('what is shared is seen once, and a visitor names what it wants', () => {
  const shared = { Ref: 'A' };
  expect(seen([shared, shared])).toEqual(['Ref', 'A Ref', "'A'"]);
  expect(() => visitRaw([shared, { 'Fn::Sub': '${A}${B.c}' }], {})).not.toThrow();
});

function keys(P: Json): string[] {
  const Parameters = { L: { Type: 'String', Default: 'one, two' }, E: { Type: 'String' } };
  const value = resourceOf(withX({ P }, { Parameters }, { E: 'given' })).get('P');
  return [...keysIn(value.context, value.rawValue(), new Budget())].filter((key) => !key.startsWith('same '));
}

test.each<[string, Json, string[]]>([
  ['its text', 'a', ['name a']],
  ['the resource', { Ref: 'R' }, ['id R', 'name R']],
  ['each item of a default', { Ref: 'L' }, ['id L', 'name one', 'name two', 'name L']],
  ['the value that is given', { Ref: 'E' }, ['id E', 'name given', 'name E']],
  ['an output of a stack', { 'Fn::GetAtt': ['S', 'Outputs.O'] }, ['id S', 'name S', 'name Outputs.O']],
  ['an export', { 'Fn::ImportValue': 'shared' }, ['name shared']],
  ['an export that is no text', { 'Fn::ImportValue': { Ref: 'R' } }, ['id R', 'name R']],
])('a property is found by %s', (_what, raw, found) => {
  expect(keys(raw)).toEqual(found);
});

test('these types are named literally by these properties', () => {
  expect(Object.fromEntries(nameProperty)).toEqual({
    'AWS::S3::Bucket': 'BucketName',
    'AWS::SQS::Queue': 'QueueName',
    'AWS::SNS::Topic': 'TopicName',
    'AWS::IAM::Role': 'RoleName',
    'AWS::IAM::User': 'UserName',
    'AWS::IAM::Group': 'GroupName',
    'AWS::IAM::InstanceProfile': 'InstanceProfileName',
    'AWS::Lambda::Function': 'FunctionName',
    'AWS::Logs::LogGroup': 'LogGroupName',
    'AWS::SecretsManager::Secret': 'Name',
    'AWS::DynamoDB::Table': 'TableName',
    'AWS::ECR::Repository': 'RepositoryName',
    'AWS::ECS::Cluster': 'ClusterName',
    'AWS::EC2::LaunchTemplate': 'LaunchTemplateName',
    'AWS::EC2::SecurityGroup': 'GroupName',
    'AWS::KMS::Alias': 'AliasName',
    'AWS::Kinesis::Stream': 'Name',
    'AWS::RDS::DBCluster': 'DBClusterIdentifier',
    'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
    'AWS::RDS::DBParameterGroup': 'DBParameterGroupName',
    'AWS::RDS::DBClusterParameterGroup': 'DBClusterParameterGroupName',
    'AWS::CloudTrail::Trail': 'TrailName',
  });
});
