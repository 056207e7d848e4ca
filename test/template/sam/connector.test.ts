import { idsOf, propertiesOf, reported, serverless, statementsOf, x } from './support';

const connector = (from: object, to: object, Permissions: string[], others: object = {}) =>
  x('Connector', { Source: from, Destination: to, Permissions }, {}, others);

test('a connector gives the role of its source what it may do with its destination', () => {
  const others = { F: { Type: 'AWS::Serverless::Function' }, T: { Type: 'AWS::DynamoDB::Table' } };
  const template = connector({ Id: 'F' }, { Id: 'T' }, ['Read'], others);
  const policy = propertiesOf(template, 'AWS::IAM::ManagedPolicy', 'XPolicy');
  expect(policy['Roles']).toEqual([{ Ref: 'FRole' }]);
  const [statement] = statementsOf(policy['PolicyDocument']);
  expect(statement).toMatchObject({
    Resource: [
      { 'Fn::GetAtt': ['T', 'Arn'] },
      { 'Fn::Sub': ['${Of}/index/*', { Of: { 'Fn::GetAtt': ['T', 'Arn'] } }] },
    ],
  });
  expect(JSON.stringify(statement)).toContain('dynamodb:GetItem');
  expect(JSON.stringify(statement)).not.toContain('PutItem');
});

test('a connector to something with a policy of its own writes that', () => {
  const others = {
    T: { Type: 'AWS::SNS::Topic' },
    Q: { Type: 'AWS::SQS::Queue' },
    F: { Type: 'AWS::Lambda::Function' },
  };
  const queue = connector({ Id: 'T' }, { Id: 'Q' }, ['Write'], others);
  expect(JSON.stringify(propertiesOf(queue, 'AWS::SQS::QueuePolicy'))).toContain(
    '"aws:SourceArn":{"Ref":"T"}',
  );
  const called = connector({ Id: 'T' }, { Id: 'F' }, ['Write'], others);
  expect(propertiesOf(called, 'AWS::Lambda::Permission')).toMatchObject({
    Principal: 'sns.amazonaws.com',
    SourceArn: { Ref: 'T' },
  });
});

test('a connector inside its source stands there; one of ends that do not fit makes nothing', () => {
  const Connectors = { Own: { Properties: { Destination: { Id: 'B' }, Permissions: ['Write'] } } };
  const template = serverless({
    F: { Type: 'AWS::Serverless::Function', Connectors },
    B: { Type: 'AWS::S3::Bucket' },
  });
  expect(idsOf(template, 'AWS::IAM::ManagedPolicy')).toEqual(['FOwnPolicy']);
  expect(reported(template, 'AWS::IAM::ManagedPolicy', '/Properties/PolicyDocument')).toBe(
    'F/Connectors/Own',
  );
  const misfit = connector({ Type: 'A', Arn: 'a' }, [{ Type: 'B' }, 7], ['Write']);
  expect([...misfit.types]).toEqual(['AWS::Serverless::Connector']);
});
