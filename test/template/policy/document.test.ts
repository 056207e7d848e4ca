import { type Statement, statements } from '../../../template/policy';
import { verdict, withX } from '../support';

const holds = (Doc: unknown, check: (one: Statement) => boolean, beside: object = {}): string =>
  verdict(withX({ Doc }, beside), (x) => {
    const [first] = statements(x.get('Doc'));
    return first !== undefined && check(first);
  });
const text = (document: object): string => JSON.stringify(document);
const allow = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };

test.each([
  ['a list', { Statement: [allow] }],
  ['a single statement', { Statement: allow }],
  ['JSON in a text', text({ Statement: [allow] })],
  ['JSON in a Sub', { 'Fn::Sub': text({ Statement: allow }) }],
  [
    'a Join of JSON',
    { 'Fn::Join': ['', [text({ Statement: allow }).slice(0, 20), text({ Statement: allow }).slice(20)]] },
  ],
  ['a JSON function', { 'Fn::ToJsonString': { Statement: [allow] } }],
])('a document written as %s says the same', (_name, document) => {
  expect(
    holds(
      document,
      (one) =>
        one.isAllow() && one.isForAnyone() && one.coversAction('s3:GetObject') && one.resources.length === 1,
    ),
  ).toBe('pass');
});

test('open parts of a document in a text keep what they stand for', () => {
  const Doc = {
    'Fn::Sub': text({
      Statement: [
        { ...allow, Principal: { AWS: '${Who}' }, Resource: ['arn:aws:s3:::${Bucket}/*', '${Bucket.Arn}'] },
      ],
    }),
  };
  const beside = { Parameters: { Who: { Type: 'String', Default: '*' } } };
  expect(holds(Doc, (one) => one.isForAnyone(), beside)).toBe('pass');
  expect(
    holds(
      Doc,
      (one) =>
        one.resources[0]?.targets()[0]?.logicalId === 'Bucket' &&
        one.resources[1]?.target()?.attribute === 'Arn',
      beside,
    ),
  ).toBe('pass');
  expect(
    holds({ 'Fn::Sub': text({ Statement: [{ ...allow, Effect: '${Gone}' }] }) }, (one) => one.isAllow()),
  ).toBe('unknown');
  const twice = { 'Fn::Sub': text({ Statement: [{ Effect: '${Gone}', Action: '${Gone}' }] }) };
  expect(holds(twice, (one) => one.isAllow() === (one.actions[0]?.is('Allow') ?? false))).toBe('pass');
});

test('every open part of a document in a text is told from every other', () => {
  const names = [...Array(12).keys()].map((at) => `Gone${at}`);
  const Doc = {
    'Fn::Sub': text({
      Statement: { Effect: 'Allow', Action: names.map((name) => `\${${name}}`), Sid: null },
    }),
  };
  const sameAs = (at: number) => (one: Statement) =>
    one.actions[10]?.is('s3:GetObject') === one.actions[at]?.is('s3:GetObject');
  expect(holds(Doc, sameAs(10))).toBe('pass');
  expect(holds(Doc, sameAs(0))).toBe('unknown');
  expect(holds(Doc, sameAs(1))).toBe('unknown');
  expect(holds(Doc, (one) => one.actions[11]?.is('s3:GetObject') === true)).toBe('unknown');
});

test('the name of a resource and the account stay what they are in a document in a text', () => {
  const Doc = {
    'Fn::Sub': text({
      Statement: { Effect: 'Allow', Principal: { AWS: '${AWS::AccountId}' }, Resource: '${Key}' },
    }),
  };
  expect(holds(Doc, (one) => one.resources[0]?.target()?.attribute === 'Ref')).toBe('pass');
  expect(holds(Doc, (one) => one.isForAnyone())).toBe('fail');
});

test.each([
  ['no JSON', 'Statement: yes'],
  ['half of it', '{"Statement": ['],
  ['an open document', { Ref: 'Gone' }],
  ['a number', 7],
  ['a list', [allow]],
  ['an open list of statements', { Statement: { Ref: 'Gone' } }],
  ['text as a statement', { Statement: ['allow all'] }],
  ['a statement in a list in a list', { Statement: [[allow]] }],
  ['JSON with an open part between its words', { 'Fn::Sub': '{"Statement": ${Gone}}' }],
])('of %s everything may be true', (_name, document) => {
  expect(holds(document, (one) => one.isAllow() && one.isForAnyone())).toBe('unknown');
  expect(holds(document, (one) => !one.isAllow())).toBe('unknown');
  expect(holds(document, (one) => !one.coversAction('s3:GetObject'))).toBe('unknown');
});

test('an absent or empty document has no statements', () => {
  const template = withX({ A: null, B: {}, C: { Statement: [] }, D: '{}' });
  for (const name of ['A', 'B', 'C', 'D'])
    expect(verdict(template, (x) => statements(x.get(name)).length === 0)).toBe('pass');
});

test('the path of a statement is that of its place', () => {
  const template = withX(
    { Doc: { Statement: [allow, { 'Fn::If': ['C', allow, { Ref: 'AWS::NoValue' }] }] } },
    { Conditions: { C: { 'Fn::Equals': [1, 1] } } },
  );
  const paths: string[] = [];
  verdict(template, (x) => {
    paths.push(...statements(x.get('Doc')).map(({ path }) => path));
    return true;
  });
  expect(paths).toEqual(['/Properties/Doc/Statement/0', '/Properties/Doc/Statement/1/Fn::If/1']);
});

test('names that mean something in JavaScript are names like any other in a document', () => {
  const document =
    '{"Statement": {"__proto__": {"Effect": "Allow"}, "constructor": 1, "Condition": {"constructor": {"__proto__": "toString"}}}}';
  expect(
    holds(
      document,
      (one) => !one.isAllow() && one.conditions[0]?.operator === 'constructor' && !one.isNarrowed(),
    ),
  ).toBe('pass');
});
