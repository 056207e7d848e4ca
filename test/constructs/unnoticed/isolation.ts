import { unnoticedInTenantFunctions } from './tenants';
import { both, flip, remove, type Unnoticed } from './unnoticed';

const group = 'AWS::EC2::SecurityGroup/Properties';
const way = 'AWS::EC2::SecurityGroupEgress/Properties';
const managed = 'AWS::IAM::ManagedPolicy/Properties';
const statement = `${managed}/PolicyDocument/Statement`;
const role = 'AWS::IAM::Role/Properties';
const trust = `${role}/AssumeRolePolicyDocument`;
const step = 'Custom::RunAtDeployment';

const label = 'a label';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'AWS refuses it, so nothing is deployed';
const less = 'a grant: less of it gives nobody more, and the deployment then fails';
const held = 'the test of the construct holds each way out of the network';
const code =
  'a second fence: the code reaches no interface of EC2 from its network; the test of the construct holds it';
const fails = 'then the step is not run, or fails, and so does the deployment';

/** What a TenantIsolation has. */
export const unnoticedInIsolation: readonly Unnoticed[] = [
  ...unnoticedInTenantFunctions,
  ...[1, 2, 3].map((n) => ({
    at: `AWS::Lambda::Function/DependsOn/${n}`,
    how: both,
    reason: 'the order in which things are made',
  })),
  { at: 'AWS::Lambda::Function/Properties/VpcConfig/SubnetIds/*', how: remove, reason: 'two zones are left' },
  { at: 'AWS::Lambda::Function/Properties/VpcConfig/SubnetIds/*', how: flip, reason: names },
  { at: 'AWS::Lambda::Function/Properties/VpcConfig/SecurityGroupIds/0', how: remove, reason: refused },
  { at: 'AWS::Lambda::Function/Properties/VpcConfig/SecurityGroupIds/0', how: flip, reason: names },
  { at: `${group}/GroupDescription`, how: both, reason: label },
  { at: `${group}/VpcId`, how: flip, reason: names },
  { at: `${group}/SecurityGroupEgress/0/Description`, how: flip, reason: label },
  ...['CidrIp', 'FromPort', 'ToPort'].map((part) => ({
    at: `${group}/SecurityGroupEgress/0/${part}`,
    how: both,
    reason: held,
  })),
  { at: `${way}/Description`, how: flip, reason: label },
  { at: `${way}/DestinationSecurityGroupId`, how: both, reason: held },
  { at: `${way}/FromPort`, how: remove, reason: refused },
  { at: `${way}/ToPort`, how: remove, reason: refused },
  { at: `${way}/GroupId`, how: both, reason: 'the function then has one way less, and the step fails' },
  { at: `${way}/IpProtocol`, how: both, reason: refused },
  { at: `${managed}/PolicyDocument/Version`, how: remove, reason: 'matters only for policy variables' },
  { at: `${statement}/*/Action/*`, how: remove, reason: less },
  ...[0, 1, 2, 3].map((n) => ({ at: `${statement}/${n}/Effect`, how: flip, reason: less })),
  ...[0, 1, 2, 3].map((n) => ({
    at: `${statement}/${n}/Resource`,
    how: flip,
    of: 'IsolationFunction',
    reason: less,
  })),
  ...[0, 2].map((n) => ({
    at: `${statement}/${n}/Resource`,
    how: flip,
    of: 'IsolationStepCaller',
    reason: less,
  })),
  {
    at: `${statement}/3/Condition/StringEquals/*`,
    how: both,
    of: 'IsolationFunction',
    reason: 'a second fence: the permission is for one key, and the secret for the function already',
  },
  ...['Effect', 'Resource', 'Action/*'].map((part) => ({
    at: `${statement}/4/${part}`,
    how: flip,
    of: 'IsolationFunction',
    reason: code,
  })),
  { at: `${statement}/4/Condition/**`, how: both, of: 'IsolationFunction', reason: code },
  { at: `${statement}/4/Sid`, how: both, of: 'IsolationFunction', reason: label },
  { at: `${role}/ManagedPolicyArns/0`, how: flip, reason: names },
  { at: `${trust}/Statement/0/Effect`, how: flip, reason: less },
  { at: `${trust}/Statement/0/Principal/Service`, how: remove, reason: refused },
  ...['FunctionArn', 'Input', 'ServiceTimeout', 'Version'].map((part) => ({
    at: `${step}/Properties/${part}`,
    how: both,
    reason: fails,
  })),
  {
    at: `${step}/DependsOn/*`,
    how: both,
    reason: 'the order in which things are made: too early, and it fails',
  },
  { at: `${step}/DeletionPolicy`, how: both, reason: 'a step of a deployment holds nothing' },
  { at: `${step}/UpdateReplacePolicy`, how: both, reason: 'a step of a deployment holds nothing' },
];
