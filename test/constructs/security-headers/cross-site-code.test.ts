import { Script } from 'node:vm';
import fc from 'fast-check';
import { forEachChild, type Node, ScriptKind, ScriptTarget, createSourceFile, SyntaxKind } from 'typescript';
import { crossSiteCode } from '../../../constructs/edge/security-headers/cross-site-code';
import { mayMutate } from '../../../runtime/security-headers/cross-site';
import { requests, partner, type Sent, site } from '../../runtime/security-headers/requests';
import { asEvent, runGuard } from './guard';

/** The syntax of ECMAScript 5.1 that the code needs; whatever else appears, CloudFront may not run. */
const syntax = [
  'SourceFile',
  'EndOfFileToken',
  'ExpressionStatement',
  'StringLiteral',
  'NumericLiteral',
  'Identifier',
  'FirstStatement',
  'VariableStatement',
  'VariableDeclarationList',
  'VariableDeclaration',
  'ArrayLiteralExpression',
  'FunctionDeclaration',
  'Parameter',
  'Block',
  'ReturnStatement',
  'IfStatement',
  'TrueKeyword',
  'FalseKeyword',
  'BinaryExpression',
  'ConditionalExpression',
  'PropertyAccessExpression',
  'ElementAccessExpression',
  'CallExpression',
  'PrefixUnaryExpression',
  'ObjectLiteralExpression',
  'PropertyAssignment',
  'FirstLiteralToken',
  'QuestionToken',
  'ColonToken',
  'EqualsEqualsEqualsToken',
  'ExclamationEqualsEqualsToken',
  'AmpersandAmpersandToken',
  'BarBarToken',
  'GreaterThanToken',
  'PlusToken',
  'FirstBinaryOperator',
];

function kinds(code: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: Node) => {
    found.add(SyntaxKind[node.kind]);
    forEachChild(node, visit);
  };
  visit(createSourceFile('guard.js', code, ScriptTarget.ES5, true, ScriptKind.JS));
  return found;
}

test('the code is script, small, and of no younger syntax than CloudFront runs', () => {
  const code = crossSiteCode(Array.from({ length: 50 }, (_, i) => `https://partner-${i}.example.com`));
  expect(() => new Script(code)).not.toThrow();
  expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  expect([...kinds(code)].filter((kind) => !syntax.includes(kind))).toEqual([]);
});

test('the look at the syntax does see what is too young', () => {
  for (const code of [
    'a?.b',
    'a ?? b',
    '(a) => a',
    '`a`',
    'for (const a of b) {}',
    'const { a } = b',
    'class A {}',
  ])
    expect([...kinds(code)].filter((kind) => !syntax.includes(kind))).not.toEqual([]);
});

test.each([[[]], [[partner]]])('the function decides as the middleware does, with %j trusted', (trusted) => {
  const guard = runGuard(crossSiteCode(trusted));
  const decided = { passed: 0, refused: 0 };
  fc.assert(
    fc.property(requests, (request: Sent) => {
      const { method, headers, cookies } = request;
      const asked = {
        method,
        cookies,
        secFetchSite: headers['sec-fetch-site'],
        origin: headers.origin,
        upgrade: 'upgrade' in headers,
      };
      const event = asEvent(request);
      const answer = guard(event);
      const passed = mayMutate(asked, site, trusted);
      decided[passed ? 'passed' : 'refused'] += 1;
      if (passed) expect(answer).toBe(event.request);
      else
        expect(answer).toMatchObject({
          statusCode: 403,
          headers: { 'cache-control': { value: 'no-store' } },
        });
    }),
    { numRuns: 3_000 },
  );
  expect(decided.passed).toBeGreaterThan(300);
  expect(decided.refused).toBeGreaterThan(300);
});

test('a header said twice is no browser', () => {
  const guard = runGuard(crossSiteCode([]));
  const headers = {
    host: { value: 'www.example.com' },
    'sec-fetch-site': {
      value: 'same-origin',
      multiValue: [{ value: 'same-origin' }, { value: 'cross-site' }],
    },
  };
  expect(guard({ request: { method: 'POST', headers, cookies: {} } })).toMatchObject({ statusCode: 403 });
});

test('a name in the list of trusted origins stays a text', () => {
  const guard = runGuard(crossSiteCode(['"]; trusted = ["https://evil.test']));
  const request = {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
    cookies: false,
  };
  expect(guard(asEvent(request))).toMatchObject({ statusCode: 403 });
});
