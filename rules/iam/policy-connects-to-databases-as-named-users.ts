import { testPattern } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

const connect = (user: string) =>
  managedPolicy(allow('rds-db:connect', `arn:aws:rds-db:eu-central-1:111122223333:dbuser:${user}`));

export default defineRule({
  id: 'PC-IAM-73',
  title: 'IAM policy signs in to databases as named users',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05', 'AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const wide = grants(statement, ['rds-db:connect'])
        ? statement.resources.find((user) =>
            testPattern(user, 'is any user', (text) => /:dbuser:(?:[^/]*\/)?\*+$/.test(text)),
          )
        : undefined;
      return wide ? fail(wide, `it may sign in as ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'A database keeps tenants and duties apart by its users. Whoever may sign in as any of them is its owner, whom no policy for rows binds.',
    remediation:
      'End `Resource` with the name of the user, or with `${aws:PrincipalTag/tenant}` where each tenant has one.',
    whenNotToUse: 'For people who administer the database.',
    examples: {
      pass: {
        'one user': connect('cluster-ABC/app'),
        'one user of every database': connect('*/app'),
        'the user of the tenant': connect('cluster-ABC/${aws:PrincipalTag/tenant}'),
        'everything, of which another rule speaks': managedPolicy(allow('rds-db:connect')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'any user of a database, without a name': connect('cluster-ABC/*'),
        'any user of any database': connect('*/*'),
        'all that is a user': connect('*'),
      },
    },
  }),
});
