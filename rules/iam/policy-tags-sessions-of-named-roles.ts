import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-72',
  title: 'IAM policy tags sessions of named roles only',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const wide = grants(statement, ['sts:TagSession'])
        ? statement.resources.find(isEveryResourceOfAService)
        : undefined;
      return wide ? fail(wide, `it may tag the sessions of ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'The tag of a session says whose data it reads. Whoever may tag the sessions of every role is every tenant of every application.',
    remediation:
      'Name the one role of the tenants in `Resource`, and give `sts:TagSession` to its broker alone.',
    whenNotToUse: 'Where no policy of the account asks for tags of sessions.',
    examples: {
      pass: {
        'one role': managedPolicy(allow('sts:TagSession', 'arn:aws:iam::111122223333:role/tenant')),
        'another action on every resource': managedPolicy(allow('s3:GetObject')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'every resource': managedPolicy(allow(['sts:AssumeRole', 'sts:TagSession'])),
        'every role': managedPolicy(allow('sts:TagSession', 'arn:aws:iam::*:role/*')),
        'by a wildcard, without naming the action': managedPolicy(allow('sts:Tag*')),
      },
    },
  }),
});
