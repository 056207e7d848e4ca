import { Stack } from 'aws-cdk-lib';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { event as deploymentEvent } from '../../../runtime/run-at-deployment/contract';
import { event } from '../../../runtime/tenant-isolation/contract';
import { tenantIsolationSql } from '../../../runtime/row-level-security';
import { type IsolationDescription } from '../../../runtime/lib/row-level-security/description-form';
import { contextOf, decide, readPolicy } from '../../../template/policy/evaluation';
import { refuses } from '../../refuses';
import { objections } from '../identity/objections';
import { codeOf, env, newApp, only, templateOf } from '../synth';
import { passesOtherTools } from '../tools';
import { isolationEstate } from './isolation-estate';
import { plain } from './plain';
import { type TenantIsolationProps } from '../../../lib';

function stackOf(props: Partial<TenantIsolationProps> = {}): Stack {
  const stack = new Stack(newApp(), 'Stack', { env });
  isolationEstate(stack, props);
  return stack;
}

const step = (props: Partial<TenantIsolationProps> = {}) =>
  only(templateOf(stackOf(props)), 'Custom::RunAtDeployment', 'Isolation');

test('the function that enters the database passes every rule but those that every function of ours leaves open', () => {
  const known = ['PC-LAM-13', 'PC-LAM-16', 'PC-LAM-19'];
  const about = (of: string) => objections(stackOf(), of);
  expect(about('Isolation').filter((rule) => !known.includes(rule))).toEqual([]);
  // Outside of every network is only the one that answers CloudFormation.
  expect(about('IsolationStepCaller')).toContain('PC-LAM-16');
  expect(about('IsolationFunction')).not.toContain('PC-LAM-16');
});

test('what is deployed is a description that becomes DDL, with the administrator of the database in it', () => {
  const { Input } = step({ sharedTables: ['currencies'], views: ['totals'], tenantColumn: 'owner' });
  const { description } = event.parse(JSON.parse(String(Input)));
  expect(description).toMatchObject({
    tier: 'bound',
    owner: 'shop_owner',
    application: 'shop_tenants',
    administrators: ['migrations'],
    tenantColumn: 'owner',
  });
  expect(tenantIsolationSql(description as IsolationDescription)).toContain('"shop"."events_2027"');
});

test('the step runs again when the tables or the migrations change, and takes what CloudFormation sends', () => {
  const texts = [{}, { tables: [{ name: 'orders' }] }, { migrations: '2' }].map((props) =>
    JSON.stringify(step(props)),
  );
  expect(new Set(texts).size).toBe(3);
  const { Input } = step();
  const ResourceProperties = { FunctionArn: 'arn:aws:lambda:x', Input };
  const ids = { StackId: 'a', RequestId: 'b', LogicalResourceId: 'c' };
  const url = 'https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/x';
  expect(
    deploymentEvent.safeParse({ RequestType: 'Create', ResponseURL: url, ...ids, ResourceProperties })
      .success,
  ).toBe(true);
});

test('it comes after the database', () => {
  const { Resources } = templateOf(stackOf());
  const custom = Object.values(Resources).find(({ Type }) => Type === 'Custom::RunAtDeployment');
  expect(JSON.stringify(custom)).toMatch(/LedgerWriter/);
});

refuses('NET-07', 'the function a way to anything but the database and Secrets Manager', () => {
  const template = templateOf(stackOf());
  const own = { 'Fn::GetAtt': [expect.stringMatching(/^IsolationSecurityGroup/), 'GroupId'] };
  const group = only(template, 'AWS::EC2::SecurityGroup', 'IsolationSecurityGroup');
  expect(group['SecurityGroupEgress']).toEqual([
    expect.objectContaining({ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp' }),
  ]);
  const ways = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::EC2::SecurityGroupEgress')
    .map(({ Properties }) => Properties);
  expect(ways).toEqual([
    expect.objectContaining({ GroupId: own, FromPort: 443, ToPort: 443 }),
    expect.objectContaining({ GroupId: own, FromPort: 6432, ToPort: 6432 }),
  ]);
  for (const { DestinationSecurityGroupId } of ways)
    expect(JSON.stringify(DestinationSecurityGroupId)).toMatch(/EndpointGroup|LedgerSecurityGroup/);
  const functions = stackOf()
    .node.findAll()
    .filter((node) => CfnFunction.isCfnFunction(node))
    .filter(({ node }) => node.path.includes('/Isolation/'));
  expect(functions.map(({ vpcConfig }) => vpcConfig !== undefined)).toEqual([true, false]);
});

refuses('AUT-05', 'the code of the function its own way into a network, which Lambda takes for it', () => {
  const stack = stackOf();
  const policy = stack.node
    .findAll()
    .find(
      (node) => CfnManagedPolicy.isCfnManagedPolicy(node) && node.node.path.includes('Isolation/Function'),
    );
  const document = plain(
    JSON.parse(JSON.stringify(stack.resolve((policy as CfnManagedPolicy).policyDocument))),
  );
  const identity = [readPolicy('policy', document, 'identity')];
  const arn = `arn:aws:iam::${env.account}:role/Function`;
  const caller = { kind: 'role', account: env.account, arn, session: `${arn}/one` } as const;
  const ask = (context: Readonly<Record<string, string>>) =>
    decide(
      {
        ...{ caller, action: 'ec2:CreateNetworkInterface', resourceAccount: env.account },
        resource: `arn:aws:ec2:${env.region}:${env.account}:subnet/s`,
        context: contextOf(caller, context),
      },
      { identity },
    ).outcome;
  expect(ask({})).toBe('allowed');
  expect(ask({ 'lambda:SourceFunctionArn': `arn:aws:lambda:${env.region}:${env.account}:function:f` })).toBe(
    'explicitly denied',
  );
});

refuses('AUT-05', 'a description that SQL could read as something else', () => {
  for (const props of [{ schema: 'public' }, { schema: 'a"b' }, { tables: [] }, { views: ['orders'] }])
    expect(codeOf(() => stackOf(props))).toBe('description-invalid');
});

passesOtherTools('the isolation of tenants in a database', (stack) => void isolationEstate(stack), {
  resource: 'AWS::Logs::LogGroup',
  ours: /Isolation/,
});
