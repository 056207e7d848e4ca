import { eachStatement, testPattern } from '../../template/policy';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { taggedByBroker } from '../tenant-example';

export default defineRule({
  id: 'PC-IAM-27',
  title: 'IAM role lets no caller choose the tags of its session',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      if (!statement.isAllow() || !statement.coversAction('sts:TagSession')) return pass();
      const byToken =
        statement.principals.length > 0 &&
        statement.principals.every(({ kind }) => kind === 'Federated' || kind === 'Service');
      const bound = statement.conditions.some(
        ({ operator, key, values }) =>
          /^String(?:Equals|Like)/i.test(operator) &&
          /^aws:RequestTag\//i.test(key) &&
          !values.some((value) => testPattern(value, 'is any value', (text) => /^\*+$/.test(text))),
      );
      return byToken || bound
        ? pass()
        : fail(statement.value.get('Action'), 'callers may choose the tags of the session');
    });
  },
  docs: () => ({
    rationale:
      'Whoever may pass `sts:TagSession` with AssumeRole chooses his own tenant, where policies compare `aws:PrincipalTag`. Only a token binds a tag to an identity.',
    remediation:
      'Leave `sts:TagSession` to web identities and SAML, or test `aws:RequestTag` for each tag that a policy relies on.',
    whenNotToUse: 'Where the one caller is a broker that takes the tags from a verified token.',
    examples: {
      pass: {
        'by a token': roleTrusting(
          assume(
            { Federated: 'arn:aws:iam::111122223333:oidc-provider/idp.example.com' },
            { Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] },
          ),
        ),
        'tags are tested': roleTrusting(
          assume(
            { AWS: '111122223333' },
            {
              Action: ['sts:AssumeRole', 'sts:TagSession'],
              Condition: { StringEquals: { 'aws:RequestTag/tenant': '${aws:PrincipalTag/tenant}' } },
            },
          ),
        ),
        'no tags': roleTrusting(assume({ AWS: '111122223333' })),
        'a service': roleTrusting(assume({ Service: 'lambda.amazonaws.com' }, { Action: 'sts:TagSession' })),
      },
      fail: {
        'any tag, without a test': roleTrusting(
          assume(
            { AWS: 'arn:aws:iam::111122223333:role/api' },
            { Action: ['sts:AssumeRole', 'sts:TagSession'] },
          ),
        ),
        'by a wildcard': roleTrusting(
          assume({ AWS: 'arn:aws:iam::111122223333:role/api' }, { Action: 'sts:*' }),
        ),
        'a role beside a service': roleTrusting(
          assume(
            { Service: 'lambda.amazonaws.com', AWS: 'arn:aws:iam::111122223333:role/api' },
            { Action: 'sts:TagSession' },
          ),
        ),
        'the names of tags, but no value': taggedByBroker({
          'ForAllValues:StringEquals': { 'aws:TagKeys': 'tenant' },
        }),
        'any value': taggedByBroker({ StringLike: { 'aws:RequestTag/tenant': '*' } }),
        'all but one value': taggedByBroker({ StringNotEquals: { 'aws:RequestTag/tenant': 'admin' } }),
        'a test of another key': roleTrusting(
          assume(
            { AWS: 'arn:aws:iam::111122223333:role/api' },
            {
              Action: 'sts:TagSession',
              Condition: { StringEquals: { 'aws:PrincipalTag/aws:TagKeys': 'x' } },
            },
          ),
        ),
        'nobody named': roleTrusting({ Effect: 'Allow', Action: 'sts:TagSession' }),
      },
    },
  }),
});
