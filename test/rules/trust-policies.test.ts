import { evaluate } from '../../rules/evaluate';
import { assume, roleTrusting } from '../../rules/policy-example';
import subject from '../../rules/iam/role-checks-subject-of-web-identity';
import { type Example } from '../../rules/rule';
import { read } from '../template/support';

const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const sub = 'token.actions.githubusercontent.com:sub';
const web = (operator: string, values: unknown, key = sub, provider = github): Example =>
  roleTrusting(
    assume(
      { Federated: provider },
      { Action: 'sts:AssumeRoleWithWebIdentity', Condition: { [operator]: { [key]: values } } },
    ),
  );
const outcome = (example: Example) =>
  [...evaluate(read(example), [subject])].map((finding) => finding.outcome);

test.each(['repo:acme/*', 'acme*', 'acme/*:repo:*'])(`${subject.id} takes the subject %s`, (value) => {
  expect(outcome(web('StringLike', value))).toEqual(['pass']);
});

test.each(['*', '*/shop', 'repo:*'])(`${subject.id} refuses the subject %s beside a named one`, (value) => {
  expect(outcome(web('StringLike', ['repo:acme/shop', value]))).toEqual(['fail']);
});

test.each(['ForAllValues:StringEquals', 'StringEqualsIfExists', 'StringNotEquals', 'Null'])(
  `${subject.id} takes no test of the kind %s for one`,
  (operator) => {
    expect(outcome(web(operator, 'repo:acme/shop'))).toEqual(['fail']);
  },
);

test.each(['sts:*', '*'])(`${subject.id} sees what %s allows beside another action`, (action) => {
  const statement = assume(
    { Federated: 'cognito-identity.amazonaws.com' },
    { Action: ['sts:TagSession', action] },
  );
  expect(outcome(roleTrusting(statement))).toEqual(['fail']);
});

test(`${subject.id} refuses a test that names nobody`, () => {
  expect(outcome(web('StringEquals', []))).toEqual(['fail']);
});

test.each(['aud', 'sub'])(`${subject.id} takes the %s of an identity pool`, (name) => {
  const pool = 'cognito-identity.amazonaws.com';
  expect(outcome(web('StringEquals', 'eu-central-1:1', `${pool}:${name}`, pool))).toEqual(['pass']);
});

test(`${subject.id} takes another key of an identity pool for none of them`, () => {
  const pool = 'cognito-identity.amazonaws.com';
  expect(outcome(web('StringEquals', 'authenticated', `${pool}:amr`, pool))).toEqual(['fail']);
});

test.each([
  ['a refusal', { ...assume({ Federated: github }, { Action: '*' }), Effect: 'Deny' }],
  ['a sign-in over SAML', assume({ Federated: github }, { Action: 'sts:AssumeRoleWithSAML' })],
  ['a role, which carries no token', assume({ AWS: 'arn:aws:iam::111122223333:role/x' }, { Action: '*' })],
  ['nobody', { Effect: 'Allow', Action: '*' }],
])(`${subject.id} takes %s`, (_what, statement) => {
  expect(outcome(roleTrusting(statement))).toEqual(['pass']);
});
