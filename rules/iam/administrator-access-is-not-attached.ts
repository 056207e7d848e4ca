import { one } from '../example';
import { eachManagedPolicy, identityTypes, isAwsManaged } from '../identity-policy';
import { roleWithManaged } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-15',
  title: 'AdministratorAccess is attached to no identity',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { cis30: ['1.16'], cis50: ['1.15'], cis70: ['2.14'] },
  waivable: true,
  appliesTo: identityTypes,
  check(resource) {
    return eachManagedPolicy(resource, (arn) =>
      isAwsManaged(arn, 'AdministratorAccess')
        ? fail(arn, 'the policy AdministratorAccess is attached')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'The managed policy `AdministratorAccess` allows every action on every resource. Whoever takes over the identity owns the account.',
    remediation:
      'Attach a policy that names what the identity uses, and grant administration for a while only.',

    examples: {
      pass: {
        'a narrow policy': roleWithManaged('service-role/AWSLambdaBasicExecutionRole'),
        'no policies': one('AWS::IAM::Role'),
      },
      fail: {
        'a role': roleWithManaged('ReadOnlyAccess', 'AdministratorAccess'),
        'in another partition': one('AWS::IAM::User', {
          ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess' }],
        }),
        'a group, without a list': one('AWS::IAM::Group', {
          ManagedPolicyArns: 'arn:aws-cn:iam::aws:policy/AdministratorAccess',
        }),
        'a permission set': one('AWS::SSO::PermissionSet', {
          ManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        }),
      },
      unknown: {
        'a policy that is given later': {
          Parameters: { Policy: { Type: 'String' } },
          ...one('AWS::IAM::Role', { ManagedPolicyArns: [{ Ref: 'Policy' }] }),
        },
      },
    },
  }),
});
