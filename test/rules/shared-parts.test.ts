import { coversPort } from '../../rules/acl-entry';
import { isWatched } from '../../rules/alarms';
import { expectOption } from '../../rules/beanstalk-option';
import { sparesService } from '../../rules/bucket-denials';
import { portOf } from '../../rules/database';
import { attributeOf, expectAttribute } from '../../rules/load-balancer';
import { expectNamedActions } from '../../rules/resource-policy';
import { isNamedService } from '../../rules/service-ports';
import { eachPermission } from '../../template/network';
import { statements } from '../../template/policy';
import { read, resourceOf, withX } from '../template/support';

const x = (properties: unknown) => resourceOf(withX(properties));

test.each<[object, boolean]>([
  [{ Protocol: '-1' }, true],
  [{ Protocol: 6 }, true],
  [{ Protocol: 'tcp' }, true],
  [{ Protocol: 17 }, false],
  [{ Protocol: 6, PortRange: { From: 22, To: 22 } }, true],
  [{ Protocol: 6, PortRange: { From: 23, To: 80 } }, false],
  [{ Protocol: 6, PortRange: { From: 1, To: 21 } }, false],
])('whether an entry of a network ACL speaks of port 22: %j', (entry, covers) => {
  expect(coversPort(x(entry), 22)).toBe(covers);
});

test.each<[object, number]>([
  [{ Engine: 'postgres' }, 5432],
  [{ Engine: 'aurora-postgresql' }, 5432],
  [{ Engine: 'oracle-ee' }, 1521],
  [{ Engine: 'custom-oracle-ee' }, 1521],
  [{ Engine: 'my-oracle' }, 3306],
  [{ Engine: 'sqlserver-ex' }, 1433],
  [{ Engine: 'custom-sqlserver-se' }, 1433],
  [{ Engine: 'my-sqlserver' }, 3306],
  [{ Engine: 'db2-se' }, 50_000],
  [{ Engine: 'my-db2' }, 3306],
  [{ Engine: 'mysql' }, 3306],
  [{}, 3306],
  [{ Engine: 'postgres', Port: '7777' }, 7777],
])('the port of a database: %j', (database, port) => {
  expect(portOf(x(database))).toBe(port);
});

test.each<[object, boolean]>([
  [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }, true],
  [{ IpProtocol: '6', FromPort: 3306, ToPort: 3306 }, true],
  [{ IpProtocol: 'udp', FromPort: 389, ToPort: 389 }, true],
  [{ IpProtocol: '17', FromPort: 11_211, ToPort: 11_211 }, true],
  [{ IpProtocol: 'udp', FromPort: 22, ToPort: 22 }, false],
  [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 23 }, false],
  [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }, false],
  [{ IpProtocol: 'icmp', FromPort: 389, ToPort: 389 }, false],
  [{ IpProtocol: 'tcp' }, false],
])('whether a port has a rule of its own: %j', (rule, isNamed) => {
  const answers: boolean[] = [];
  const group = read({ Resources: { X: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: rule } } });
  eachPermission(resourceOf(group), 'ingress', (permission) => {
    answers.push(isNamedService(permission));
    return [];
  });
  expect(answers).toEqual([isNamed]);
});

test.each<[string, boolean]>([
  ['*', true],
  ['**', true],
  ['sqs:*', true],
  ['SQS:**', true],
  ['sqs:Send*', false],
  ['*:Send', false],
  ['sqs:*Message', false],
])('whether %s is every action of a service', (Action, isEvery) => {
  const policy = x({ P: { Statement: { Effect: 'Allow', Principal: '*', Action, Resource: '*' } } }).get('P');
  expect(expectNamedActions(policy, 'sqs')).toHaveLength(isEvery ? 1 : 0);
});

test.each<[object, boolean]>([
  [{ Namespace: 'n', OptionName: 'o', Value: 'v' }, true],
  [{ Namespace: 'x', OptionName: 'o', Value: 'v' }, false],
  [{ Namespace: 'n', OptionName: 'x', Value: 'v' }, false],
  [{ Namespace: 'n', OptionName: 'o', Value: 'x' }, false],
])('whether an option is set: %j', (option, isSet) => {
  const environment = x({ OptionSettings: [{ Namespace: 'other' }, option] });
  expect(expectOption(environment, 'n', 'o', 'v')).toHaveLength(isSet ? 0 : 1);
});

test('an attribute of a load balancer is read by its key, in any spelling of true', () => {
  const balancer = x({
    LoadBalancerAttributes: [
      { Key: 'a', Value: 'TRUE' },
      { Key: 'b', Value: 'strict' },
    ],
  });
  expect(attributeOf(balancer, 'b')?.text()).toBe('strict');
  expect(attributeOf(balancer, 'c')).toBeUndefined();
  expect(expectAttribute(balancer, 'a', 'it', 'true')).toEqual([]);
  expect(expectAttribute(balancer, 'b', 'it', 'strict')).toEqual([]);
  expect(expectAttribute(balancer, 'b', 'it', 'true')).toHaveLength(1);
});

test.each<[string, string, unknown, boolean]>([
  ['StringNotEquals', 'aws:PrincipalServiceName', 'delivery.logs.amazonaws.com', true],
  ['StringEquals', 'aws:PrincipalServiceName', 'delivery.logs.amazonaws.com', false],
  ['ForAnyValue:StringNotEquals', 'aws:PrincipalServiceName', 'delivery.logs.amazonaws.com', false],
  ['StringNotEqualsIfExists', 'aws:PrincipalServiceName', 'delivery.logs.amazonaws.com', false],
  ['StringNotEquals', 'x/aws:PrincipalServiceName', 'delivery.logs.amazonaws.com', false],
  ['StringNotEquals', 'aws:PrincipalServiceNamesList', 'delivery.logs.amazonaws.com', false],
  ['StringNotEquals', 'aws:PrincipalServiceName', '*.amazonaws.com', false],
  ['StringNotEquals', 'aws:PrincipalServiceName', 'x.amazonaws.com.example.com', false],
  ['StringNotEquals', 'aws:PrincipalServiceName', ['a.amazonaws.com', '*'], false],
])('whether %s of %s with %j spares one service', (operator, key, value, spares) => {
  const Statement = {
    Effect: 'Deny',
    Principal: '*',
    Action: '*',
    Condition: { [operator]: { [key]: value } },
  };
  const [statement] = statements(x({ P: { Statement } }).get('P'));
  expect(statement?.conditions.map(sparesService)).toEqual([spares]);
});

test('an alarm watches what its dimensions and metrics name, whole or in parts', () => {
  const watching = (Properties: object) =>
    read({ Resources: { A: { Type: 'AWS::CloudWatch::Alarm', Properties } } });
  const dimensions = watching({ Dimensions: [{ Name: 'Queue', Value: { 'Fn::GetAtt': 'Jobs.QueueName' } }] });
  expect(isWatched(dimensions, 'Jobs', undefined)).toBe(true);
  expect(isWatched(dimensions, 'Other', 'Queue')).toBe(true);
  expect(isWatched(dimensions, 'Other', undefined)).toBe(false);
  const metrics = watching({ Metrics: [{ MetricStat: { Value: { 'Fn::Sub': 'x-${Jobs}' } }, Empty: null }] });
  expect(isWatched(metrics, 'Jobs', 'jobs')).toBe(true);
  expect(isWatched(watching({ AlarmName: 'Jobs' }), 'Jobs', 'Jobs')).toBe(false);
});
