import { linkTemplates } from '../../template';
import { Opaque } from '../../template/opaque';
import { read, resourceOf, withX } from './support';

const beside = {
  Parameters: {
    A: { Type: 'String' },
    D: { Type: 'String', Default: 'd' },
    L: { Type: 'CommaDelimitedList' },
    W: { Type: 'String', AllowedPattern: '[a-z,]+' },
  },
};

/** What stands there; of something open, what brings it, and whether it can be no list. */
function form(P: unknown): unknown {
  const value = resourceOf(withX({ P }, beside)).get('P').form();
  return value instanceof Opaque ? [value.origin, value.by, value.traits.shape] : value;
}
const select = (at: unknown, items: unknown = ['a', 'b']): object => ({ 'Fn::Select': [at, items] });
const made = (name: string): unknown[] => ['function', name, undefined];

test.each<[string, unknown, unknown]>([
  ['a parameter that is one text', { Ref: 'A' }, ['parameter', 'parameter A', 'text']],
  ['a parameter that is a list', { Ref: 'L' }, ['parameter', 'parameter L', 'any']],
  ['the partition', { Ref: 'AWS::Partition' }, 'aws'],
  ['the suffix of addresses', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
  ['the region', { Ref: 'AWS::Region' }, ['pseudo', 'AWS::Region', 'text']],
  ['the topics of the stack', { Ref: 'AWS::NotificationARNs' }, ['pseudo', 'AWS::NotificationARNs', 'any']],
  ['nothing', { Ref: 'AWS::NoValue' }, undefined],
  ['a reference that dangles', { Ref: 'None' }, ['reference', 'the resource None', 'any']],
  ['a reference that is no text', { Ref: 1 }, made('Ref')],
  ['an attribute that is no name', { 'Fn::GetAtt': [1, 'Arn'] }, made('Fn::GetAtt')],
  ['an attribute that is a mapping', { 'Fn::GetAtt': { a: 1 } }, made('Fn::GetAtt')],
  ['texts that are joined', { 'Fn::Join': ['-', ['a', 1, true]] }, 'a-1-true'],
  ['an open list that is joined', { 'Fn::Join': [',', { Ref: 'L' }] }, ['parameter', 'parameter L', 'text']],
  ['a join of a mapping', { 'Fn::Join': ['-', ['a', { b: 1 }]] }, made('Fn::Join')],
  ['a join without a separator', { 'Fn::Join': [1, ['a']] }, made('Fn::Join')],
  ['a join of no list', { 'Fn::Join': ['-', 'a'] }, made('Fn::Join')],
  ['a text that is split', { 'Fn::Split': [',', 'a,b'] }, ['a', 'b']],
  ['a split by nothing', { 'Fn::Split': ['', 'ab'] }, made('Fn::Split')],
  ['a split by a number', { 'Fn::Split': [1, 'a1b'] }, made('Fn::Split')],
  ['a split of no list', { 'Fn::Split': ',' }, made('Fn::Split')],
  ['a split of a pattern', { 'Fn::Split': [',', { Ref: 'W' }] }, made('Fn::Split')],
  [
    'a part of a pattern',
    select(0, { 'Fn::Split': [',', { Ref: 'W' }] }),
    ['function', 'Fn::Select', 'text'],
  ],
  ['the first of a list', select(0), 'a'],
  ['the last of a list', select('1'), 'b'],
  ['one past the last', select(2), made('Fn::Select')],
  ['an eleventh', select('10', [...'abcdefghijk']), 'k'],
  ['a place that is no number', select('1x'), made('Fn::Select')],
  ['a place that is open', select({ Ref: 'A' }), made('Fn::Select')],
  ['a choice from no list', select(0, 'ab'), made('Fn::Select')],
  ['a choice of no list', { 'Fn::Select': 'a' }, made('Fn::Select')],
  ['a length', { 'Fn::Length': ['a', 'b'] }, 2],
  ['the length of something open', { 'Fn::Length': { Ref: 'L' } }, made('Fn::Length')],
  ['ranges', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }, ['10.0.0.0/24', '10.0.1.0/24']],
  ['ranges without bits', { 'Fn::Cidr': ['10.0.0.0/16', 2] }, made('Fn::Cidr')],
  ['ranges with more', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8, 1] }, made('Fn::Cidr')],
  ['ranges of something open', { 'Fn::Cidr': [{ Ref: 'A' }, 2, 8] }, made('Fn::Cidr')],
  ['an open number of ranges', { 'Fn::Cidr': ['10.0.0.0/16', { Ref: 'A' }, 8] }, made('Fn::Cidr')],
  ['ranges of open bits', { 'Fn::Cidr': ['10.0.0.0/16', 2, { Ref: 'A' }] }, made('Fn::Cidr')],
  ['ranges of a text', { 'Fn::Cidr': '10.0.0.0/16' }, made('Fn::Cidr')],
  ['an import', { 'Fn::ImportValue': 'shared' }, ['import', 'the export shared', undefined]],
  ['an import by an open name', { 'Fn::ImportValue': { Ref: 'A' } }, made('Fn::ImportValue')],
  [
    'an output of another stack',
    { 'Fn::GetStackOutput': { StackName: 'S', OutputName: 'O' } },
    ['import', 'the output O of the stack S', undefined],
  ],
  ['an output without a name', { 'Fn::GetStackOutput': { StackName: 'S' } }, made('Fn::GetStackOutput')],
  ['an output of no stack', { 'Fn::GetStackOutput': { OutputName: 'O' } }, made('Fn::GetStackOutput')],
  ['an output that is a text', { 'Fn::GetStackOutput': 'S.O' }, made('Fn::GetStackOutput')],
  ['a function that nobody knows', { 'Fn::Unknown': 'a' }, made('Fn::Unknown')],
  ['a mapping that only looks like one', { Fn: 'a' }, { Fn: 'a' }],
])('%s is told as far as it is known', (_what, written, told) => {
  expect(form(written)).toEqual(told);
});

test.each([
  ['AWS::S3::Bucket', { Ref: 'R' }, 'text'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': 'R.Arn' }, 'text'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': ['R', 'RoleArn'] }, 'text'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': 'R.Name' }, 'text'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': 'R.Arns' }, 'any'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': 'R.DomainName' }, 'any'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': 'R.NameServers' }, 'any'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': 'R' }, 'any'],
  ['AWS::S3::Bucket', { 'Fn::GetAtt': ['R', { Ref: 'A' }] }, 'any'],
  ['AWS::CloudFormation::CustomResource', { Ref: 'R' }, 'any'],
  ['Custom::Lookup', { Ref: 'R' }, 'any'],
  ['My::AWS::Thing', { Ref: 'R' }, 'any'],
])('of a resource %s, %j is a text or anything: %s', (Type, P, shape) => {
  const template = read({ ...beside, Resources: { X: { Properties: { P } }, R: { Type } } });
  const value = resourceOf(template).get('P').form();
  expect(value instanceof Opaque && [value.origin, value.by, value.traits.shape]).toEqual([
    'reference',
    'the resource R',
    shape,
  ]);
});

test.each([
  ['AWS::StackName', false],
  ['AWS::StackId', false],
  ['AWS::NotificationARNs', false],
  ['AWS::Region', true],
  ['AWS::AccountId', true],
])('%s is the same in all stacks that are linked: %s', (name, same) => {
  const [one, two] = [withX({ P: { Ref: name } }), withX({ P: { Ref: name } })];
  linkTemplates([
    { name: 'One', template: one },
    { name: 'Two', template: two },
  ]);
  expect(resourceOf(one).get('P').isSameAs(resourceOf(two).get('P'))).toBe(same);
});
