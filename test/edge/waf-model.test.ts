import fc from 'fast-check';
import { judge } from './waf/judge';
import { matches } from './waf/matches';
import { request } from './waf/request';
import { type Statement } from './waf/schema';
import { webAclOf } from './waf/synthesized';

const word = fc.constantFrom('/login', '/LOGIN', '/%6cogin', '/', '/logout', 'text/html', 'a', '');
const field = fc.constantFrom<Statement>(
  {
    ByteMatchStatement: {
      FieldToMatch: { UriPath: {} },
      PositionalConstraint: 'STARTS_WITH',
      SearchString: '/login',
      TextTransformations: [
        { Priority: 0, Type: 'URL_DECODE' },
        { Priority: 1, Type: 'LOWERCASE' },
      ],
    },
  },
  {
    ByteMatchStatement: {
      FieldToMatch: { SingleHeader: { Name: 'accept' } },
      PositionalConstraint: 'CONTAINS',
      SearchString: 'text/html',
      TextTransformations: [{ Priority: 0, Type: 'NONE' }],
    },
  },
  { LabelMatchStatement: { Scope: 'NAMESPACE', Key: 'odd:' } },
);
const someRequest = fc
  .record({ path: word, accept: fc.option(word, { nil: undefined }) })
  .map(({ path, accept }) => request({ path, headers: accept === undefined ? {} : { accept } }));
const labels = fc.subarray(['odd:one', 'odd:', 'oddly', 'even:odd:']);

describe('statements', () => {
  test('a header, a path or a label matches as a plain reading of the statement says', () => {
    fc.assert(
      fc.property(field, someRequest, labels, (statement, one, carried) => {
        const readings = {
          UriPath: decodeURIComponent(one.path).toLowerCase().startsWith('/login'),
          accept: (one.headers['accept'] ?? '').includes('text/html'),
          NAMESPACE: carried.some((label) => label.startsWith('odd:')),
        };
        const [, reading] =
          Object.entries(readings).find(([of]) => JSON.stringify(statement).includes(of)) ?? [];
        expect(matches(statement, one, carried)).toBe(reading);
      }),
    );
  });

  test('not, and, or obey the laws of logic', () => {
    const not = (Statement: Statement): Statement => ({ NotStatement: { Statement } });
    fc.assert(
      fc.property(
        someRequest,
        labels,
        fc.array(field, { minLength: 2, maxLength: 4 }),
        (one, carried, parts) => {
          const holds = (statement: Statement) => matches(statement, one, carried);
          const and = holds({ AndStatement: { Statements: parts } });
          expect(and).toBe(parts.every(holds));
          expect(holds(not({ OrStatement: { Statements: parts.map(not) } }))).toBe(and);
          expect(holds(not(not({ AndStatement: { Statements: parts } })))).toBe(and);
        },
      ),
    );
  });
});

test('a statement, a field or a setting that the model does not know is refused, not skipped', () => {
  const acl = webAclOf();
  const changed = (from: string, to: string): unknown => JSON.parse(JSON.stringify(acl).replaceAll(from, to));
  for (const [from, to] of [
    ['"STARTS_WITH"', '"ENDS_WITH"'],
    ['"URL_DECODE"', '"HTML_ENTITY_DECODE"'],
    ['"UriPath"', '"QueryString"'],
    ['"AggregateKeyType":"IP"', '"AggregateKeyType":"CONSTANT"'],
    ['"LabelMatchStatement"', '"GeoMatchStatement"'],
    ['"Challenge"', '"Count"'],
  ] as const) {
    const other = changed(from, to);
    expect([from, JSON.stringify(other) === JSON.stringify(acl)]).toEqual([from, false]);
    expect(() => judge(other, [])).toThrow();
  }
});
