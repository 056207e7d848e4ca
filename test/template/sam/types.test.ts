import { idsOf, isOpen, propertiesOf, reported, x } from './support';

test('a simple table has one key, and is paid by use unless it has a throughput', () => {
  expect(propertiesOf(x('SimpleTable', {}), 'AWS::DynamoDB::Table')).toEqual({
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  });
  const template = x('SimpleTable', {
    PrimaryKey: { Name: 'n', Type: 'Number' },
    ProvisionedThroughput: { ReadCapacityUnits: 1 },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  expect(propertiesOf(template, 'AWS::DynamoDB::Table')).toMatchObject({
    ProvisionedThroughput: { ReadCapacityUnits: 1 },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    AttributeDefinitions: [{ AttributeName: 'n', AttributeType: 'N' }],
  });
  expect(propertiesOf(template, 'AWS::DynamoDB::Table')).not.toHaveProperty('BillingMode');
});

test('a layer keeps its names', () => {
  const template = x('LayerVersion', { ContentUri: './l', LayerName: 'n' });
  expect(propertiesOf(template, 'AWS::Lambda::LayerVersion')).toEqual({ LayerName: 'n', Content: './l' });
});

test('an application is a nested stack, of a file or of something published', () => {
  const file = x('Application', { Location: './a.yaml', Parameters: { A: 'b' } });
  expect(propertiesOf(file, 'AWS::CloudFormation::Stack')).toEqual({
    TemplateURL: './a.yaml',
    Parameters: { A: 'b' },
  });
  const published = x('Application', { Location: { ApplicationId: 'i', SemanticVersion: '1' } });
  expect(isOpen(published, 'AWS::CloudFormation::Stack', 'TemplateURL')).toBe(true);
});

test('a state machine has a role with its policies, its log and its traces', () => {
  const template = x('StateMachine', {
    Type: 'EXPRESS',
    Definition: { StartAt: 'A' },
    Logging: { Level: 'ALL' },
    Tracing: { Enabled: true },
    Policies: [{ LambdaInvokePolicy: { FunctionName: 'f' } }],
  });
  expect(propertiesOf(template, 'AWS::StepFunctions::StateMachine', 'X')).toMatchObject({
    StateMachineType: 'EXPRESS',
    Definition: { StartAt: 'A' },
    LoggingConfiguration: { Level: 'ALL' },
    TracingConfiguration: { Enabled: true },
    RoleArn: { 'Fn::GetAtt': ['XRole', 'Arn'] },
  });
  const role = propertiesOf(template, 'AWS::IAM::Role');
  expect(role['ManagedPolicyArns']).toEqual(['arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess']);
  expect(JSON.stringify(role)).toContain('states.amazonaws.com');
  expect(JSON.stringify(role)).toContain('lambda:InvokeFunction');
  expect(
    reported(template, 'AWS::StepFunctions::StateMachine', '/Properties/LoggingConfiguration/Level'),
  ).toBe('X/Properties/Logging/Level');
  expect(reported(template, 'AWS::IAM::Role', '/Properties/AssumeRolePolicyDocument/Statement/0')).toBe('X');
  expect(idsOf(x('StateMachine', { Role: 'r' }), 'AWS::IAM::Role')).toEqual([]);
  expect(
    propertiesOf(x('StateMachine', { Tracing: { Enabled: false } }), 'AWS::IAM::Role'),
  ).not.toHaveProperty('ManagedPolicyArns');
});
