import { evaluate } from '../../rules/evaluate';
import { type ResourceRule } from '../../rules/rule';
import { linkTemplates, type Template } from '../../template';
import { judged, literals, read, verdict } from './support';

const bucket = (Properties?: object): object => ({ Type: 'AWS::S3::Bucket', Properties });
const policy = (Bucket: unknown, beside: object = {}): object => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: { Bucket },
  ...beside,
});
const exporting = (Value: unknown, Name = 'shared'): object => ({
  Outputs: { Out: { Value, Export: { Name } } },
});

/** Two stacks beside each other; the first is judged. */
function beside(one: object, two: object): [Template, Template] {
  const templates: [Template, Template] = [read(one), read(two)];
  linkTemplates([
    { name: 'One', template: templates[0] },
    { name: 'Two', template: templates[1] },
  ]);
  return templates;
}

test('an import is the literal that another stack exports', () => {
  const [one] = beside(
    {
      Resources: {
        X: { Properties: { P: { 'Fn::ImportValue': 'shared' }, Q: { 'Fn::ImportValue': 'other' } } },
      },
    },
    { Resources: {}, ...exporting('value') },
  );
  expect([literals(one), literals(one, 'Q')]).toEqual([['value'], [null]]);
});

test('an import of a resource stands for it, in whatever stack it is', () => {
  const [one, two] = beside(
    { Resources: { X: { Properties: { P: { 'Fn::ImportValue': 'shared' } } }, B: { Type: 'Mine' } } },
    { Resources: { B: bucket() }, ...exporting({ 'Fn::GetAtt': ['B', 'Arn'] }) },
  );
  judged(one, (x) => {
    const target = x.get('P').target();
    expect([target?.logicalId, target?.attribute, one.resource(target?.logicalId ?? '')?.type]).toEqual([
      'Two/B',
      'Arn',
      'AWS::S3::Bucket',
    ]);
    expect(one.targetOf(x.get('P'))).toBe(two.resource('B'));
    return x.get('P').isIdentifier();
  });
});

test('two stacks that export one name export nothing that is known', () => {
  const three = [
    read({ Resources: { X: { Properties: { P: { 'Fn::ImportValue': 'shared' } } } } }),
    read({ Resources: {}, ...exporting('a') }),
    read({ Resources: {}, ...exporting('b') }),
  ] as const;
  linkTemplates(three.map((template, index) => ({ name: `S${index}`, template })));
  expect(literals(three[0])).toEqual([null]);
});

test.each([
  ['by import', { 'Fn::ImportValue': 'shared' }],
  ['by import in a text', { 'Fn::Sub': ['${V}/x', { V: { 'Fn::ImportValue': 'shared' } }] }],
  ['by its literal name', 'my-bucket'],
])('a resource of another stack that points at one %s is found', (_name, Bucket) => {
  const [one] = beside(
    { Resources: { X: bucket({ BucketName: 'my-bucket' }), Y: bucket() }, ...exporting({ Ref: 'X' }) },
    { Resources: { P: policy(Bucket), X: bucket(), Y: policy({ Ref: 'X' }) } },
  );
  const found = (id: string): string =>
    verdict(
      one,
      (x) =>
        x
          .referrers('AWS::S3::BucketPolicy', 'Bucket')
          .map(({ logicalId }) => logicalId)
          .join() === 'Two/P',
      id,
    );
  expect([found('X'), found('Y')]).toEqual(['pass', 'fail']);
});

test('stacks keep names, parameters and conditions of their own, and agree on account and region', () => {
  const one = {
    Parameters: { S: { Type: 'String', Default: 'one' } },
    Resources: { X: { Properties: { P: { Ref: 'S' }, Q: { 'Fn::ImportValue': 'shared' } } } },
  };
  const [first] = beside(one, {
    Parameters: { S: { Type: 'String', Default: 'two' } },
    Resources: {},
    ...exporting({ 'Fn::Sub': '${S}-${AWS::Region}-${AWS::StackName}' }),
  });
  expect(verdict(first, (x) => x.get('P').is('one') && x.get('Q').startsWith('two-'))).toBe('pass');
  expect(verdict(first, (x) => !x.get('Q').is('two-eu-west-1-x'))).toBe('unknown');
});

test('findings name resources as their own template does, whoever was judged before', () => {
  const rule: ResourceRule = {
    id: 'PC-TEST-01',
    title: 't',
    severity: 'low',
    profile: 'strict',
    controls: [],
    waivable: true,
    appliesTo: ['AWS::S3::Bucket'],
    docs: () => {
      throw new Error();
    },
    check: () => [{ outcome: 'fail', path: '', message: '' }],
  };
  const [one, two] = beside({ Resources: { A: bucket() } }, { Resources: { B: bucket() } });
  const [first, second] = [evaluate(one, [rule]), evaluate(two, [rule])];
  expect(
    [second.next().value, first.next().value].map(
      (finding) => (finding as { resource: { logicalId: string } }).resource.logicalId,
    ),
  ).toEqual(['B', 'A']);
});

test('circles of imports and nested stacks end', () => {
  const [one] = beside(
    {
      Resources: { X: bucket({ BucketName: { 'Fn::ImportValue': 'b' } }) },
      ...exporting({ 'Fn::ImportValue': 'b' }, 'a'),
    },
    { Resources: { P: policy({ 'Fn::ImportValue': 'a' }) }, ...exporting({ 'Fn::ImportValue': 'a' }, 'b') },
  );
  expect(verdict(one, (x) => x.get('BucketName').is('y'))).toBe('unknown');
  expect(verdict(one, (x) => x.referrers('AWS::S3::BucketPolicy', 'Bucket').length < 2)).toBe('pass');
});

test('a template that stands in a set twice, and two stacks of one name, are refused', () => {
  const template = read({ Resources: {} });
  expect(() =>
    linkTemplates([
      { name: 'A', template },
      { name: 'B', template },
    ]),
  ).toThrow(/twice/);
  expect(() =>
    linkTemplates([
      { name: 'A', template },
      { name: 'A', template: read({ Resources: {} }) },
    ]),
  ).toThrow(/one name/);
});
