import { isEveryResource } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const makes = [
  'sts:GetFederationToken',
  'redshift:GetClusterCredentials',
  'redshift-serverless:GetCredentials',
  'rds-db:connect',
  'codeartifact:GetAuthorizationToken',
  'iam:CreateServiceSpecificCredential',
  'iam:UploadSSHPublicKey',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateAccessKey',
  'lightsail:DownloadDefaultKeyPair',
  'lightsail:GetInstanceAccessDetails',
  'ec2:GetPasswordData',
  'ec2-instance-connect:SendSSHPublicKey',
  'cognito-idp:AdminSetUserPassword',
  'cognito-idp:DescribeUserPoolClient',
];

export default defineRule({
  id: 'PC-IAM-62',
  title: 'IAM policy makes no credentials for everything',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'IDN-12'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (statement.isNarrowed()) return pass();
      const action = grants(statement, makes);
      const wide = action && statement.resources.find(isEveryResource);
      return wide ? fail(wide, `it allows ${action} on everything`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Whoever makes credentials for a database, a machine or a user goes on as somebody else, past every limit of his own role.',
    remediation: 'Name the database, machine or user pool in `Resource`.',

    examples: {
      pass: {
        'one database': managedPolicy(
          allow('rds-db:connect', 'arn:aws:rds-db:eu-central-1:111122223333:dbuser:db-ABC/app'),
        ),
        'everything, which another rule judges': managedPolicy(allow('*')),
        'no policy': one('AWS::IAM::Role'),
        'for callers of one organization': managedPolicy(
          allow('rds-db:connect', '*', {
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
          }),
        ),
      },
      fail: {
        'every database': managedPolicy(allow('rds-db:connect')),
        'by a wildcard, without a name': roleWith(allow('redshift:Get*')),
      },
    },
  }),
});
