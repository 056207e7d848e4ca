import { TemplateError } from '../../../template';
import { propertiesOf, reported, serverless, x } from './support';
import { read } from '../support';

const LAMBDA = 'AWS::Lambda::Function';
const merged = (shared: object, own: object, attributes: object = {}) =>
  propertiesOf(
    serverless(
      { X: { Type: 'AWS::Serverless::Function', Properties: own, ...attributes } },
      { Globals: { Function: shared } },
    ),
    LAMBDA,
  );

test.each([
  ['a value of its own', { Timeout: 3 }, { Timeout: 9 }, { Timeout: 9 }],
  ['nothing of its own', { Timeout: 3 }, {}, { Timeout: 3 }],
  [
    'mappings by their keys',
    { Environment: { Variables: { A: '1', B: '1' } } },
    { Environment: { Variables: { B: '2', C: '3' } } },
    { Environment: { Variables: { A: '1', B: '2', C: '3' } } },
  ],
  ['lists one after the other', { Layers: ['a'] }, { Layers: ['b', 'a'] }, { Layers: ['a', 'b', 'a'] }],
  [
    'architectures replaced',
    { Architectures: ['arm64'] },
    { Architectures: ['x86_64'] },
    { Architectures: ['x86_64'] },
  ],
  [
    'a function that replaces what is shared',
    { VpcConfig: { SubnetIds: ['a'] } },
    { VpcConfig: { Ref: 'P' } },
    { VpcConfig: { Ref: 'P' } },
  ],
  [
    'a shared function that is replaced',
    { VpcConfig: { 'Fn::If': [1, 2, 3] } },
    { VpcConfig: { SubnetIds: ['a'] } },
    { VpcConfig: { SubnetIds: ['a'] } },
  ],
  ['another shape', { Layers: ['a'] }, { Layers: { b: 1 } }, { Layers: { b: 1 } }],
])('%s', (_what, shared, own, expected) => {
  expect(merged(shared, own)).toMatchObject(expected);
});

test('a resource can do without shared settings, all or some', () => {
  const shared = { Timeout: 3, MemorySize: 128 };
  expect(merged(shared, {}, { IgnoreGlobals: '*' })).not.toHaveProperty('Timeout');
  expect(merged(shared, {}, { IgnoreGlobals: ['Timeout'] })).toMatchObject({ MemorySize: 128 });
  expect(merged(shared, {}, { IgnoreGlobals: ['Timeout'] })).not.toHaveProperty('Timeout');
});

test('each type has its own shared settings', () => {
  const Globals = { Api: { TracingEnabled: true }, SimpleTable: { SSESpecification: { SSEEnabled: true } } };
  expect(propertiesOf(x('Api', { StageName: 's' }, { Globals }), 'AWS::ApiGateway::Stage')).toMatchObject({
    TracingEnabled: true,
  });
  expect(propertiesOf(x('SimpleTable', {}, { Globals }), 'AWS::DynamoDB::Table')).toMatchObject({
    SSESpecification: { SSEEnabled: true },
  });
  expect(propertiesOf(x('Function', {}, { Globals }), LAMBDA)).not.toHaveProperty('TracingEnabled');
});

test('what Globals say is found in Globals, and what the resource says in the resource', () => {
  const template = read(`Globals:
  Function:
    Timeout: 3
    Layers:
      - shared
    Environment:
      Variables: { A: a }
Resources:
  X:
    Type: AWS::Serverless::Function
    Properties:
      Layers:
        - own
      Environment:
        Variables: { B: b }`);
  const line = (path: string) => {
    const { logicalId, path: at } = template.byType(LAMBDA)[0]?.reported(path) ?? { logicalId: '', path: '' };
    return template.locate(logicalId, at)?.line;
  };
  expect(line('/Properties/Timeout')).toBe(3);
  expect(line('/Properties/Environment/Variables/A')).toBe(7);
  expect(line('/Properties/Environment/Variables/B')).toBe(15);
  expect(line('/Properties/Layers/1')).toBe(13);
  expect(reported(template, LAMBDA, '/Properties/Layers/0')).toBe('X/Properties/Layers');
  expect(line('/Properties/MemorySize')).toBe(11);
});

test.each([[null], ['x'], [[]], [{ Function: [] }], [{ Function: { Ref: 'x' } }], [{ Function: null }]])(
  'Globals written as %j say nothing',
  (Globals) => {
    expect(propertiesOf(x('Function', { Timeout: 1 }, { Globals }), LAMBDA)).toMatchObject({ Timeout: 1 });
  },
);

test('a key that means something to JavaScript is a key like any other', () => {
  const text =
    '{"Globals":{"Function":{"Environment":{"Variables":{"__proto__":{"a":1},"b":2}}}},"Resources":{"X":{"Type":"AWS::Serverless::Function","Properties":{"Environment":{"Variables":{"c":3}}}}}}';
  const variables = propertiesOf(read(text), LAMBDA)['Environment'];
  expect(JSON.stringify(variables)).toBe('{"Variables":{"__proto__":{"a":1},"b":2,"c":3}}');
});

test('shared parts are merged once, however often they are meant', () => {
  const levels = Array.from({ length: 40 }, (_, i) => `l${i + 1}: &l${i + 1} { a: *l${i}, b: *l${i} }`).join(
    '\n',
  );
  const bomb = `l0: &l0 { x: 1 }\n${levels}\nGlobals: { Function: { Environment: *l40 } }\nResources: { X: { Type: AWS::Serverless::Function, Properties: { Environment: *l40 } } }`;
  expect(propertiesOf(read(bomb), LAMBDA)).toHaveProperty('Environment.a');
});

test('shared settings over many resources are refused before they fill the memory', () => {
  const Variables = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`V${i}`, 'v']));
  const own = { Type: 'AWS::Serverless::Function', Properties: { Environment: { Variables: { O: 'o' } } } };
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`F${i}`, structuredClone(own)]));
  const Globals = { Function: { Environment: { Variables } } };
  expect(() => serverless(many, { Globals })).toThrow(TemplateError);
});
