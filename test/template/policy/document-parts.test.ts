import { linkTemplates, type Template } from '../../../template';
import { statements } from '../../../template/policy';
import { read, verdict, withX } from '../support';

/** A template whose document names something inside a text, and whose properties A and B name it or something else. */
const body = (name: string, A: unknown, B?: unknown): object => ({
  Parameters: { P: { Type: 'String' }, Q: { Type: 'String' } },
  Resources: {
    K: { Type: 'AWS::KMS::Key' },
    X: {
      Properties: { Doc: { 'Fn::Sub': `{"Statement": {"Action": ["\${${name}}", "${'${Q}'}"]}}` }, A, B },
    },
  },
});
const isSame = (template: Template, property: string): string =>
  verdict(template, (x) => statements(x.get('Doc'))[0]?.actions[0]?.isSameAs(x.get(property)) === true);
/** The template as a nested stack, which gives Q from its parent. */
const nested = (inner: object, Parameters: object = {}): Template => {
  const parent = read({
    Resources: {
      B: { Type: 'T' },
      Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters } },
    },
  });
  const child = read(inner);
  linkTemplates([
    { name: 'Outer', template: parent },
    { name: 'Inner', template: child, parent: { template: parent, logicalId: 'Nested' } },
  ]);
  return child;
};

test.each([
  ['P', { Ref: 'P' }],
  ['K', { Ref: 'K' }],
  ['K.Arn', { 'Fn::GetAtt': ['K', 'Arn'] }],
  ['Gone', { Ref: 'Gone' }],
  ['Gone.Arn', { 'Fn::GetAtt': 'Gone.Arn' }],
  ['AWS::AccountId', { Ref: 'AWS::AccountId' }],
  ['AWS::StackName', { Ref: 'AWS::StackName' }],
])('${%s} inside a document in a text is what %j is elsewhere, in nested stacks too', (name, same) => {
  const other = { Ref: 'Q' };
  const given = { P: { 'Fn::ImportValue': 'x' }, Q: { 'Fn::ImportValue': 'y' } };
  expect(isSame(read(body(name, same)), 'A')).toBe('pass');
  expect(isSame(read(body(name, other)), 'A')).toBe('fail');
  if (name === 'P') return;
  expect(isSame(nested(body(name, same), given), 'A')).toBe('pass');
  expect(isSame(nested(body(name, other), given), 'A')).toBe('fail');
});

test('what a parent passes is told from what it passes by another name, inside a document in a text', () => {
  const Doc = { 'Fn::Sub': '{"Statement": {"Action": ["${P}", "${Q}", "${P}"]}}' };
  const inner = { ...body('P', ''), Resources: { X: { Properties: { Doc } } } };
  const same = (template: Template, at: number): string =>
    verdict(template, (x) => {
      const [{ actions } = { actions: [] }] = statements(x.get('Doc'));
      return actions[at] !== undefined && actions[0]?.isSameAs(actions[at]) === true;
    });
  for (const Parameters of [
    { P: { Ref: 'B' }, Q: { 'Fn::GetAtt': ['B', 'Arn'] } },
    { P: { 'Fn::ImportValue': 'x' }, Q: { 'Fn::ImportValue': 'y' } },
    { P: '{{resolve:ssm:/x}}', Q: '{{resolve:ssm:/y}}' },
  ]) {
    expect(same(nested(inner, Parameters), 1)).toBe('fail');
    expect(same(nested(inner, Parameters), 2)).toBe('pass');
  }
});

test('a text that holds the characters by which open parts are marked stays what it is', () => {
  const Doc = { 'Fn::Sub': '{"Statement": {"Action": ["\uE0000\uE001", "\uE0009\uE001", "${Gone}"]}}' };
  const actionIs = (at: number, text: string): string =>
    verdict(withX({ Doc }), (x) => statements(x.get('Doc'))[0]?.actions[at]?.text() === text);
  expect(actionIs(0, '\uE0000\uE001')).toBe('pass');
  expect(actionIs(1, '\uE0009\uE001')).toBe('pass');
});
