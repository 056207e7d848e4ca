import { userPool } from '../cognito-example';
import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-37',
  title: 'User pool stands behind a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-09', 'NET-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return resource.referrers('AWS::WAFv2::WebACLAssociation', 'ResourceArn').length > 0
      ? pass()
      : fail('', 'no web ACL of the template is associated with the pool');
  },
  docs: () => ({
    rationale:
      'Sign-in, sign-up and token endpoints of a pool are public. Rate rules and managed rules of a web ACL stop guessing before it is counted and paid.',
    remediation: 'Add an `AWS::WAFv2::WebACLAssociation` with the address of the pool as `ResourceArn`.',
    whenNotToUse: 'Where the association is made by Firewall Manager or in another stack.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::Cognito::UserPool'],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            {
              ResourceArn: { 'Fn::GetAtt': ['Subject', 'Arn'] },
              WebACLArn: 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/x/1',
            },
          ],
        }),
      },
      fail: {
        'no association': userPool(),
        'an association with something else': resources({
          Subject: ['AWS::Cognito::UserPool'],
          Link: ['AWS::WAFv2::WebACLAssociation', { ResourceArn: { Ref: 'LoadBalancer' } }],
        }),
      },
    },
  }),
});
