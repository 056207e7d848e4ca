import { PolicyDefect, readPolicy } from '../../../../template/policy/evaluation';
import { type Json } from '../../../../template/json-value';

const good = { Effect: 'Allow', Action: '*', Resource: '*' };
const inOne = (statement: Json) => ({ Version: '2012-10-17', Statement: statement });

// IAM User Guide, "Grammar of the IAM JSON policy language".
test.each<[sentence: string, document: Json, place: string]>([
  ['a text', 'policy', 'p'],
  ['a version that there is not', { Version: '2020-01-01', Statement: good }, 'p/Version'],
  ['a member that there is not', { Statement: good, Comment: 'x' }, 'p/Comment'],
  ['a statement that is a text', inOne('Allow'), 'p/Statement/0'],
  ['an effect in lower case', inOne({ ...good, Effect: 'allow' }), 'p/Statement/0/Effect'],
  ['no effect', inOne({ Action: '*', Resource: '*' }), 'p/Statement/0/Effect'],
  ['a misspelt element', inOne({ ...good, Conditions: {} }), 'p/Statement/0/Conditions'],
  ['no action', inOne({ Effect: 'Allow', Resource: '*' }), 'p/Statement/0/Action'],
  ['an action and what is none', inOne({ ...good, NotAction: '*' }), 'p/Statement/0/Action'],
  ['a resource and what is none', inOne({ ...good, NotResource: '*' }), 'p/Statement/0/Resource'],
  ['no resource', inOne({ Effect: 'Allow', Action: '*' }), 'p/Statement/0/Resource'],
  ['a principal where none may be', inOne({ ...good, Principal: '*' }), 'p/Statement/0/Principal'],
  ['an action that is a mapping', inOne({ ...good, Action: { Ref: 'x' } }), 'p/Statement/0/Action'],
  [
    'an operator that there is not',
    inOne({ ...good, Condition: { StringIs: { a: 'b' } } }),
    'p/Statement/0/Condition',
  ],
  [
    'Null with IfExists',
    inOne({ ...good, Condition: { NullIfExists: { a: 'true' } } }),
    'p/Statement/0/Condition',
  ],
  ['a condition that is a list', inOne({ ...good, Condition: [] }), 'p/Statement/0/Condition'],
])('a policy with %s is refused, and says where', (_sentence, document, place) => {
  expect(() => readPolicy('p', document, 'identity')).toThrow(PolicyDefect);
  expect(() => readPolicy('p', document, 'identity')).toThrow(`${place}: `);
});

test.each<[sentence: string, statement: Json, place: string]>([
  ['no principal', good, 'Principal'],
  ['a principal and what is none', { ...good, Principal: '*', NotPrincipal: '*' }, 'Principal'],
  ['a text for a principal that is no star', { ...good, Principal: 'me' }, 'Principal'],
  ['a kind of principal that there is not', { ...good, Principal: { Role: 'x' } }, 'Principal/Role'],
  [
    'a canonical user, who cannot be told',
    { ...good, Principal: { CanonicalUser: 'x' } },
    'Principal/CanonicalUser',
  ],
])('a policy of a resource with %s is refused, and says where', (_sentence, statement, place) => {
  expect(() => readPolicy('p', inOne(statement), 'resource')).toThrow(`p/Statement/0/${place}: `);
});

test('a policy of a resource needs no resource: it is its own', () => {
  const policy = readPolicy('p', inOne({ Effect: 'Allow', Principal: '*', Action: '*' }), 'resource');
  expect(policy.statements).toHaveLength(1);
});
