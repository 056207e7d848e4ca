import { linkTemplates, type Template } from '../../template';
import { judged, literals, read, verdict } from './support';

const bucket = (Properties?: object): object => ({ Type: 'AWS::S3::Bucket', Properties });
const policy = (Bucket: unknown, beside: object = {}): object => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: { Bucket },
  ...beside,
});
/** A stack and the one that it nests as `Nested`. */
function nested(
  outer: { Parameters?: object; Resources?: object; Conditions?: object },
  inner: object,
  passed?: unknown,
  around: object = {},
): [Template, Template] {
  const Properties = passed === undefined ? {} : { Parameters: passed };
  const parent = read({
    ...outer,
    Resources: { ...outer.Resources, Nested: { Type: 'AWS::CloudFormation::Stack', Properties, ...around } },
  });
  const child = read(inner);
  linkTemplates([
    { name: 'Outer', template: parent },
    { name: 'Inner', template: child, parent: { template: parent, logicalId: 'Nested' } },
  ]);
  return [parent, child];
}

test('a nested stack has what its parent passes, and its default only where it passes nothing', () => {
  const inner = {
    Parameters: {
      A: { Type: 'String', Default: 'own' },
      B: { Type: 'String', Default: 'own' },
      L: { Type: 'CommaDelimitedList' },
    },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'B' }, 'other'] } },
    Resources: {
      X: {
        Properties: {
          P: { Ref: 'A' },
          Q: { Ref: 'B' },
          R: { 'Fn::If': ['C', 'yes', 'no'] },
          L: { 'Fn::Join': ['+', { Ref: 'L' }] },
        },
      },
    },
  };
  const [, child] = nested({}, inner, { A: 'passed', L: { 'Fn::Join': [',', ['x', 'y']] } });
  expect(['P', 'Q', 'R', 'L'].map((name) => literals(child, name))).toEqual([
    ['passed'],
    ['own'],
    ['no'],
    ['x+y'],
  ]);
  const [, open] = nested({}, inner, { 'Fn::Transform': 'x' });
  expect([literals(open), literals(open, 'R')]).toEqual([['own'], ['no', 'yes']]);
});

test('the worlds of a nested stack are those of its parent', () => {
  const outer = { Parameters: { Stage: { Type: 'String', Default: 'dev' } } };
  const inner = {
    Parameters: { S: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'S' }, 'prod'] } },
    Resources: {
      X: { Properties: { P: { 'Fn::Join': ['-', [{ Ref: 'S' }, { 'Fn::If': ['IsProd', 'on', 'off'] }]] } } },
    },
  };
  const [, child] = nested(outer, inner, { S: { Ref: 'Stage' } });
  expect(literals(child)).toEqual(['dev-off', 'prod-on']);
  expect(judged(child, (x) => !x.get('P').endsWith('on'))).toMatchObject([
    { outcome: 'fail', world: { 'Outer/Stage': 'prod' } },
  ]);
});

test('a resource that is passed to a nested stack stands for itself there, and outputs come back', () => {
  const inner = {
    Parameters: { Name: { Type: 'String' } },
    Resources: { P: policy({ Ref: 'Name' }), B: bucket() },
    Outputs: { Made: { Value: { Ref: 'B' } } },
  };
  const [outer, child] = nested(
    { Resources: { X: bucket(), Q: policy({ 'Fn::GetAtt': ['Nested', 'Outputs.Made'] }) } },
    inner,
    { Name: { Ref: 'X' } },
  );
  const policies = (template: Template, id: string): string[] => {
    let found: string[] = [];
    verdict(
      template,
      (x) => {
        found = x.referrers('AWS::S3::BucketPolicy', 'Bucket').map(({ logicalId }) => logicalId);
        return true;
      },
      id,
    );
    return found;
  };
  expect([policies(outer, 'X'), policies(child, 'B')]).toEqual([['Inner/P'], ['Outer/Q']]);
});

test('what is in a nested stack exists where the nested stack does', () => {
  const outer = {
    Parameters: { S: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'S' }, 'x'] } },
    Resources: { X: bucket() },
  };
  const [parent] = nested(
    outer,
    { Parameters: { N: { Type: 'String' } }, Resources: { P: policy({ Ref: 'N' }) } },
    { N: { Ref: 'X' } },
    { Condition: 'C' },
  );
  expect(judged(parent, (x) => x.referrers('AWS::S3::BucketPolicy', 'Bucket').length === 1)).toMatchObject([
    { outcome: 'fail', world: { S: 'not x' } },
  ]);
});
