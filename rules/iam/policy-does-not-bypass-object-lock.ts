import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-14',
  title: 'IAM policy does not allow bypassing the retention of objects',
  severity: 'high',
  profile: 'strict',
  controls: ['OPS-01', 'OPS-04'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      grants(statement, ['s3:BypassGovernanceRetention'])
        ? fail(statement.value, 'it allows s3:BypassGovernanceRetention')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Objects locked in governance mode can be deleted by whoever holds `s3:BypassGovernanceRetention`; `s3:*` holds it too. For such an identity the lock does not exist.',
    remediation: 'Name the S3 actions one by one and leave this one out, or deny it.',
    whenNotToUse: 'For a break-glass role whose use raises an alarm.',
    examples: {
      pass: {
        'reading and writing': managedPolicy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::logs/*')),
        'a whole service, which another rule judges': managedPolicy(allow('s3:*', 'arn:aws:s3:::logs/*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        named: managedPolicy(allow('s3:BypassGovernanceRetention', 'arn:aws:s3:::logs/*')),
        'beside other actions': roleWith(allow(['s3:GetObject', 's3:*Retention'], 'arn:aws:s3:::logs/*')),
        'a wildcard inside a word, without naming it': managedPolicy(allow('s3:By*', 'arn:aws:s3:::logs/*')),
      },
    },
  }),
});
