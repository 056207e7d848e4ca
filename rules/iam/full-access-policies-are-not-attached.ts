import { testPattern } from '../../template/policy';
import { one } from '../example';
import { eachManagedPolicy, identityTypes } from '../identity-policy';
import { roleWithManaged } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-17',
  title: 'Managed policies with full access to a service are attached to no identity',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityTypes,
  check(resource) {
    return eachManagedPolicy(resource, (arn) =>
      testPattern(arn, 'is full access to a service', (text) =>
        /:aws:policy\/.*Full_?Access[\w-]*$/i.test(text),
      )
        ? fail(arn, `${arn.describe()} is attached`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A managed policy named `…FullAccess` allows every action of a service on all its resources, deleting and sharing included, and grows when AWS adds actions.',
    remediation: 'Attach a policy of your own that names actions and resources.',
    whenNotToUse: 'In an account that serves one experiment only.',
    examples: {
      pass: {
        reading: roleWithManaged('AmazonS3ReadOnlyAccess'),
        'no policies': one('AWS::IAM::User'),
        'a policy below such a name': roleWithManaged('FullAccess/Other'),
      },
      fail: {
        'all of S3': roleWithManaged('AmazonS3FullAccess'),
        'an older name, without a service in front': roleWithManaged('AWSLambda_FullAccess'),
        'a newer version': roleWithManaged('AmazonS3FullAccess-V2'),
      },
    },
  }),
});
