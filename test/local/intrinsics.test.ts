import { type Template } from '../../lib/local/assembly';
import { holds, resolve, type Scope } from '../../lib/local/readback/intrinsics';

function scope(template: Partial<Template> = {}): Scope {
  const whole = { Resources: {}, Parameters: {}, Conditions: {}, Mappings: {}, ...template };
  const stack = { name: 'Logs', account: null, region: null, template: whole };
  const physicalIds = new Map([
    ['Key', '1234'],
    ['Bucket', 'logs-bucket'],
  ]);
  const id = 'arn:aws:cloudformation:eu-west-1:111111111111:stack/Logs/1';
  const deployed = { stack, id, physicalIds, outputs: new Map([['Arn', 'arn:of:logs']]) };
  return {
    deployed,
    account: '111111111111',
    region: 'eu-west-1',
    exports: new Map([['Shared', 'value']]),
    stacks: [deployed],
    learned: new Map([['Bucket.Colour', 'green']]),
  };
}

const resources = {
  Resources: {
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
  },
};

test.each<[string, unknown, unknown]>([
  ['a resource', { Ref: 'Bucket' }, 'logs-bucket'],
  ['an attribute', { 'Fn::GetAtt': ['Key', 'Arn'] }, 'arn:aws:kms:eu-west-1:111111111111:key/1234'],
  ['an attribute in short form', { 'Fn::GetAtt': 'Bucket.Arn' }, 'arn:aws:s3:::logs-bucket'],
  ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-1'],
  ['a join', { 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '*']] }, 'arn:aws:s3:::logs-bucket/*'],
  [
    'a substitution',
    { 'Fn::Sub': '${AWS::AccountId}-${Bucket}-${!Kept}' },
    '111111111111-logs-bucket-${!Kept}',
  ],
  [
    'a substitution with values',
    { 'Fn::Sub': ['${Name}.${Key.Arn}', { Name: { Ref: 'Key' } }] },
    '1234.arn:aws:kms:eu-west-1:111111111111:key/1234',
  ],
  [
    'an output of a stack',
    { 'Fn::GetStackOutput': { StackName: 'Logs', Region: 'eu-west-1', OutputName: 'Arn' } },
    'arn:of:logs',
  ],
  ['an attribute that was asked for', { 'Fn::GetAtt': ['Bucket', 'Colour'] }, 'green'],
  ['an export', { 'Fn::ImportValue': 'Shared' }, 'value'],
  ['a selection', { 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  ['no value', { A: { Ref: 'AWS::NoValue' }, B: [1, { Ref: 'AWS::NoValue' }] }, { B: [1] }],
])('%s becomes what it leads to', (_what, value, expected) => {
  expect(resolve(scope(resources), value)).toEqual(expected);
});

test('conditions decide which branch counts', () => {
  const Conditions = {
    Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
    There: { 'Fn::Not': [{ Condition: 'Here' }] },
  };
  const here = scope({ Conditions });
  expect([holds(here, 'Here'), holds(here, 'There'), holds(here, undefined)]).toEqual([true, false, true]);
  expect(resolve(here, { 'Fn::If': ['There', 'a', 'b'] })).toBe('b');
});

test.each<[string, unknown]>([
  ['a resource that is not there', { Ref: 'Nobody' }],
  ['an attribute that the table does not know', { 'Fn::GetAtt': ['Bucket', 'Smell'] }],
  ['an output that is not there', { 'Fn::GetStackOutput': { StackName: 'Logs', OutputName: 'Id' } }],
  ['an export that is not there', { 'Fn::ImportValue': 'Nothing' }],
  ['a function that it does not know', { 'Fn::Transform': { Name: 'x' } }],
])('%s is an error and not a guess', (_what, value) => {
  expect(() => resolve(scope(resources), value)).toThrow(/^stack Logs: cannot resolve/);
});
