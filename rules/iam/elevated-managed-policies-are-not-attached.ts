import { one } from '../example';
import { eachManagedPolicy, identityTypes, isAwsManaged } from '../identity-policy';
import { roleWithManaged } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-16',
  title: 'Managed policies that change identities or nearly everything are attached to no identity',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityTypes,
  check(resource) {
    return eachManagedPolicy(resource, (arn) =>
      isAwsManaged(
        arn,
        'PowerUserAccess',
        'IAMFullAccess',
        'AWSOrganizationsFullAccess',
        'SystemAdministrator',
        'AdministratorAccess-Amplify',
        'AdministratorAccess-AWSElasticBeanstalk',
      )
        ? fail(arn, `${arn.describe()} is attached`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`IAMFullAccess` is one call away from administrator, and `PowerUserAccess` holds everything but IAM. They are meant for people who set up accounts, and are stolen with the first key.',
    remediation: 'Attach a policy that names what the identity uses.',

    examples: {
      pass: {
        'a narrow policy': roleWithManaged('service-role/AWSLambdaBasicExecutionRole'),
        'no policies': one('AWS::IAM::Role'),
      },
      fail: {
        'power user': roleWithManaged('PowerUserAccess'),
        'all of IAM': roleWithManaged('IAMFullAccess'),
        'a job function, without a narrower one': roleWithManaged('job-function/SystemAdministrator'),
      },
    },
  }),
});
