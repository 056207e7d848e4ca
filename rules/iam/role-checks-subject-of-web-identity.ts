import { type Value } from '../../template';
import { eachStatement, testPattern } from '../../template/policy';
import { resources } from '../example';
import { assume, policyOf, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const signIn = (Federated: unknown, Condition?: object) =>
  assume({ Federated }, { Action: 'sts:AssumeRoleWithWebIdentity', Condition });
const web = (provider: string, tests?: object) => roleTrusting(signIn(provider, tests));
const aud = { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } };
const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
/** Providers that give tokens to anybody. */
const shared =
  /token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|oidc\.circleci\.com|accounts\.google\.com|oidc\.eks\./;
/** Anybody may take a name that begins as yours does, so the owner has to stand there whole. */
const isOpen = (value: Value): boolean =>
  testPattern(value, 'is open at the front', (text) => /^(?:repo:)?[*?]|^repo:[^/]*[*?]/.test(text));

export default defineRule({
  id: 'PC-IAM-25',
  title: 'IAM role that trusts an identity provider checks audience and subject of its tokens',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'IDN-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource, template) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const provider =
        statement.isAllow() &&
        statement.actions.some((action) => action.is('sts:AssumeRoleWithWebIdentity', 'sts:*', '*'))
          ? statement.principals.find(({ kind }) => kind === 'Federated')?.value
          : undefined;
      if (provider === undefined) return pass();
      const tested = (suffix: string): boolean =>
        statement.conditions.some(
          ({ operator, key, values }) =>
            /^(?:ForAnyValue:)?String(?:Equals|Like)$/i.test(operator) &&
            key.endsWith(suffix) &&
            values.length > 0 &&
            !values.some(isOpen),
        );
      const address = template.targetOf(provider)?.get('Url') ?? provider;
      if (testPattern(address, 'gives tokens to anybody', (text) => shared.test(text)))
        return tested(':sub') || tested(':app_id') || tested(':user_id')
          ? pass()
          : fail(statement.value.get('Condition'), 'no condition names the subject of the token');
      return tested(':aud') || tested(':sub')
        ? pass()
        : fail(statement.value.get('Condition'), 'no condition names the audience of the token');
    });
  },
  docs: () => ({
    rationale:
      'A provider such as GitHub signs tokens for every repository of the world. Without a condition on the subject all of them may assume the role; without one on the audience, tokens of other applications do.',
    remediation:
      "Add `StringEquals` on the provider's `:aud` and `:sub` keys, the subject down to repository and branch.",

    examples: {
      pass: {
        'one repository': web(github, {
          StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:acme/shop:ref:refs/heads/main' },
        }),
        'every repository of one owner': web(github, {
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/*' },
        }),
        'an identity pool': web('cognito-identity.amazonaws.com', {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-central-1:1234' },
        }),
      },
      fail: {
        'a provider of the template, without its subject': resources({
          Provider: ['AWS::IAM::OIDCProvider', { Url: 'https://token.actions.githubusercontent.com' }],
          Subject: [
            'AWS::IAM::Role',
            { AssumeRolePolicyDocument: policyOf(signIn({ Ref: 'Provider' }, aud)) },
          ],
        }),
        'any repository': web(github, aud),
        'a subject that is open': web(github, {
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' },
        }),
        'owners whose names begin alike': web(github, {
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme*' },
        }),
        'a repository of that name, whoever owns it': web(github, {
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*/shop:ref:refs/heads/main' },
        }),
        'any identity pool, without a condition': web('cognito-identity.amazonaws.com'),
      },
    },
  }),
});
