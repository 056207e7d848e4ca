import { idsOf, propertiesOf, reported, x } from './support';

const event = (type: string, Type: string, Properties: object) =>
  x(type, { Events: { E: { Type, Properties } } });

test('a rule says whether it is on, what it sends, and where what failed goes', () => {
  const template = event('Function', 'Schedule', {
    Schedule: 'rate(1 day)',
    Enabled: false,
    Input: '{}',
    DeadLetterConfig: { Arn: 'q' },
  });
  expect(propertiesOf(template, 'AWS::Events::Rule')).toMatchObject({
    ScheduleExpression: 'rate(1 day)',
    State: 'DISABLED',
    Targets: [{ Input: '{}', DeadLetterConfig: { Arn: 'q' } }],
  });
  expect(reported(template, 'AWS::Events::Rule', '/Properties/Targets/0/Input')).toBe(
    'X/Properties/Events/E/Properties/Input',
  );
});

test('a queue that is asked for by its kind is made, with a policy for the rule', () => {
  const template = event('Function', 'Schedule', { DeadLetterConfig: { Type: 'SQS' } });
  expect(idsOf(template, 'AWS::SQS::Queue')).toEqual(['XEQueue']);
  expect(propertiesOf(template, 'AWS::SQS::QueuePolicy')).toMatchObject({
    Queues: [{ Ref: 'XEQueue' }],
    PolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': ['XE', 'Arn'] } } },
        },
      ],
    },
  });
});

test('the scheduler calls with a role of its own, or with one that is given', () => {
  const made = event('Function', 'ScheduleV2', { ScheduleExpression: 'rate(1 day)' });
  expect(propertiesOf(made, 'AWS::Scheduler::Schedule')).toMatchObject({
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { RoleArn: { 'Fn::GetAtt': ['XERole', 'Arn'] } },
  });
  expect(JSON.stringify(propertiesOf(made, 'AWS::IAM::Role', 'XERole'))).toContain('scheduler.amazonaws.com');
  expect(reported(made, 'AWS::IAM::Role', '/Properties/PermissionsBoundary', 'XERole')).toBe(
    'X/Properties/Events/E',
  );
  const given = event('Function', 'ScheduleV2', { RoleArn: 'r', KmsKeyArn: 'k' });
  expect(propertiesOf(given, 'AWS::Scheduler::Schedule')).toMatchObject({
    KmsKeyArn: 'k',
    Target: { RoleArn: 'r' },
  });
  expect(idsOf(given, 'AWS::IAM::Role')).toEqual(['XRole']);
});

test.each([
  ['Schedule', 'events.amazonaws.com'],
  ['EventBridgeRule', 'events.amazonaws.com'],
  ['ScheduleV2', 'scheduler.amazonaws.com'],
  ['Api', 'apigateway.amazonaws.com'],
])('%s starts a state machine with a role that may do nothing else', (type, service) => {
  const template = event('StateMachine', type, {});
  const role = JSON.stringify(propertiesOf(template, 'AWS::IAM::Role', 'XERole'));
  expect(role).toContain(service);
  expect(role).toMatch(/"Action":\["states:StartExecution"\],"Resource":\{"(?:Ref|Fn::GetAtt)"/);
  expect(idsOf(template, 'AWS::Lambda::Permission')).toEqual([]);
});
