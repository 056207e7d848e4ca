import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-10',
  title: 'IAM policy lets assume named roles only',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const wide =
        grants(statement, ['sts:AssumeRole']) !== undefined
          ? statement.resources.find(isEveryResourceOfAService)
          : undefined;
      return wide ? fail(wide, `it allows sts:AssumeRole on ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Many roles trust the whole account. Who may assume any role then holds the permissions of all of them, also in other accounts.',
    remediation: 'Name the roles in `Resource`.',

    examples: {
      pass: {
        'one role': managedPolicy(allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/audit')),
        'one role in every account': managedPolicy(allow('sts:AssumeRole', 'arn:aws:iam::*:role/audit')),
        'no policy': one('AWS::IAM::Role'),
        'another action on every resource': managedPolicy(allow('s3:GetObject')),
      },
      fail: {
        'every resource': managedPolicy(allow('sts:AssumeRole')),
        'every role': roleWith(allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/*')),
        'by a wildcard, without naming the action': managedPolicy(allow('sts:Assume*')),
      },
    },
  }),
});
