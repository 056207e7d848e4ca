import { eachStatement } from '../../template/policy';
import { resources, each } from '../example';
import { assume, policyOf, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-26',
  title: 'IAM role of an identity pool says whether guests may assume it',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-05', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const pool = statement.isAllow()
        ? statement.principals.find(
            ({ kind, value }) =>
              kind === 'Federated' && !value.isIdentifier() && value.is('cognito-identity.amazonaws.com'),
          )
        : undefined;
      const told = statement.conditions.some(
        ({ operator, key, values }) =>
          /String(?:Equals|Like)$/.test(operator) &&
          key === 'cognito-identity.amazonaws.com:amr' &&
          !values.some((value) => value.is('*')),
      );
      return pool && !told
        ? fail(statement.value.get('Condition'), 'guests and signed-in users may both assume the role')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'An identity pool gives credentials to guests and to signed-in users. A role whose trust does not test `amr` can be taken by either.',
    remediation:
      'Add `ForAnyValue:StringLike` with `cognito-identity.amazonaws.com:amr` at `authenticated` (or `unauthenticated` for the role of guests).',

    examples: {
      pass: {
        'signed-in users': roleTrusting(
          assume(
            { Federated: 'cognito-identity.amazonaws.com' },
            {
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: {
                'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
              },
            },
          ),
        ),
        'a provider of your own': resources({
          Provider: ['AWS::IAM::OIDCProvider'],
          Subject: [
            'AWS::IAM::Role',
            {
              AssumeRolePolicyDocument: policyOf(
                assume({ Federated: { Ref: 'Provider' } }, { Action: 'sts:AssumeRoleWithWebIdentity' }),
              ),
            },
          ],
        }),
        'no identity pool': roleTrusting(assume({ Service: 'lambda.amazonaws.com' })),
        'a service that is called so': roleTrusting(assume({ Service: 'cognito-identity.amazonaws.com' })),
      },
      fail: {
        'only the audience': roleTrusting(
          assume(
            { Federated: 'cognito-identity.amazonaws.com' },
            {
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-central-1:1234' } },
            },
          ),
        ),
        'without a condition': roleTrusting(
          assume(
            { Federated: 'cognito-identity.amazonaws.com' },
            { Action: 'sts:AssumeRoleWithWebIdentity' },
          ),
        ),
        ...each(['StringEqualsIfExists', 'StringLike'], (operator) =>
          roleTrusting(
            assume(
              { Federated: 'cognito-identity.amazonaws.com' },
              {
                Condition: {
                  [operator]: {
                    'cognito-identity.amazonaws.com:amr':
                      operator === 'StringLike' ? ['authenticated', '*'] : 'authenticated',
                  },
                },
              },
            ),
          ),
        ),
      },
    },
  }),
});
