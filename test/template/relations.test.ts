import { type Template } from '../../template';
import { judged, read, resourceOf, verdict } from './support';

const bucket = (Properties?: object, beside: object = {}): object => ({
  Type: 'AWS::S3::Bucket',
  Properties,
  ...beside,
});
const policy = (Bucket: unknown, beside: object = {}): object => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: { Bucket },
  ...beside,
});
const template = (Resources: object, beside: object = {}): Template => read({ ...beside, Resources });
const hasPolicy = (from: Template, id = 'X'): string =>
  verdict(from, (x) => x.referrers('AWS::S3::BucketPolicy', 'Bucket').length === 1, id);

test.each([
  ['Ref', { Ref: 'X' }],
  ['GetAtt', { 'Fn::GetAtt': ['X', 'Arn'] }],
  ['GetAtt with a dot', { 'Fn::GetAtt': 'X.Arn' }],
  ['Sub', { 'Fn::Sub': '${X}' }],
  ['Sub with an attribute', { 'Fn::Sub': '${X.Arn}/*' }],
  ['Sub with a variable', { 'Fn::Sub': ['${V}', { V: { Ref: 'X' } }] }],
  ['Join', { 'Fn::Join': ['', ['arn:', { Ref: 'X' }]] }],
  ['its literal name', 'my-bucket'],
  ['a list', ['other', { Ref: 'X' }]],
])('a resource that names another by %s points at it', (_name, Bucket) => {
  const from = template({
    X: bucket({ BucketName: 'my-bucket' }),
    Y: bucket({ BucketName: 'other-bucket' }),
    P: policy(Bucket),
  });
  expect([hasPolicy(from), hasPolicy(from, 'Y')]).toEqual(['pass', 'fail']);
});

test.each([
  ['by the same parameter', { Ref: 'Name' }],
  ['by the same text', { 'Fn::Sub': '${AWS::StackName}-logs' }],
  ['by the same import', { 'Fn::ImportValue': 'name' }],
])('a name that is decided at deployment is the same name where it is written %s', (_name, name) => {
  const from = template(
    {
      X: bucket({ BucketName: name }),
      Y: bucket({ BucketName: { 'Fn::Sub': 'y-${Name}' } }),
      P: policy(name),
    },
    { Parameters: { Name: { Type: 'String' } } },
  );
  expect([hasPolicy(from), hasPolicy(from, 'Y')]).toEqual(['pass', 'fail']);
});

test('a literal name is the same as that of a parameter with that value', () => {
  const Parameters = { Name: { Type: 'String', Default: 'my-bucket' } };
  expect(
    hasPolicy(
      template({ X: bucket({ BucketName: { Ref: 'Name' } }), P: policy('my-bucket') }, { Parameters }),
    ),
  ).toBe('pass');
  expect(
    hasPolicy(
      template({ X: bucket({ BucketName: 'my-bucket' }), P: policy({ Ref: 'Name' }) }, { Parameters }),
    ),
  ).toBe('pass');
});

test('who points at whom depends on the world', () => {
  const Conditions = { C: { 'Fn::Equals': [{ Ref: 'Which' }, 'x'] } };
  const beside = { Parameters: { Which: { Type: 'String' } }, Conditions };
  const branch = template(
    { X: bucket(), Y: bucket(), P: policy({ 'Fn::If': ['C', { Ref: 'X' }, { Ref: 'Y' }] }) },
    beside,
  );
  expect(judged(branch, (x) => x.referrers('AWS::S3::BucketPolicy', 'Bucket').length === 1)).toMatchObject([
    { outcome: 'fail', world: { Which: 'not x' } },
  ]);
  const conditional = template({ X: bucket(), P: policy({ Ref: 'X' }, { Condition: 'C' }) }, beside);
  expect(hasPolicy(conditional)).toBe('fail');
  const together = template(
    { X: bucket({}, { Condition: 'C' }), P: policy({ Ref: 'X' }, { Condition: 'C' }) },
    beside,
  );
  expect(hasPolicy(together)).toBe('pass');
  const properties = template(
    {
      X: bucket(),
      P: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { 'Fn::If': ['C', { Bucket: { Ref: 'X' } }, { Bucket: { Ref: 'X' } }] },
      },
    },
    beside,
  );
  expect(hasPolicy(properties)).toBe('pass');
});

test('a property inside lists and mappings is followed', () => {
  const from = template({
    X: bucket(),
    A: {
      Type: 'Alarm',
      Properties: { Metrics: [{ Stat: { Dimensions: [{ Value: 'no' }, { Value: { Ref: 'X' } }] } }] },
    },
  });
  expect(verdict(from, (x) => x.referrers('Alarm', 'Metrics.Stat.Dimensions.Value').length === 1)).toBe(
    'pass',
  );
  expect(verdict(from, (x) => x.referrers('Alarm', 'Metrics').length === 1)).toBe('pass');
  expect(verdict(from, (x) => x.referrers('Alarm', 'Metrics.Other').length === 0)).toBe('pass');
});

test('names that mean something in JavaScript point at nothing but themselves', () => {
  const from = read(
    '{"Resources": {"constructor": {"Type": "toString"}, "P": {"Type": "__proto__", "Properties": {"constructor": {"Ref": "constructor"}}}}}',
  );
  expect(resourceOf(from, 'constructor').referrers('__proto__', 'constructor')).toHaveLength(1);
  expect(resourceOf(from, 'P').referrers('toString', '__proto__')).toEqual([]);
});
