import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-07',
  title: 'GraphQL API stands behind a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  check(resource) {
    if (resource.get('Visibility').is('PRIVATE')) return pass();
    return resource.referrers('AWS::WAFv2::WebACLAssociation', 'ResourceArn').length > 0
      ? pass()
      : fail('', 'no web ACL of the template is associated with the API');
  },
  docs: () => ({
    rationale:
      'A public API is scanned for known holes from its first minute. Managed rules of a web ACL stop most of that.',
    remediation: 'Add an `AWS::WAFv2::WebACLAssociation` with the API as `ResourceArn`.',
    whenNotToUse: 'Where the association is made by Firewall Manager or in another stack.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::AppSync::GraphQLApi'],
          Link: ['AWS::WAFv2::WebACLAssociation', { ResourceArn: { 'Fn::GetAtt': ['Subject', 'Arn'] } }],
        }),
        private: one('AWS::AppSync::GraphQLApi', { Visibility: 'PRIVATE' }),
      },
      fail: { 'no association': one('AWS::AppSync::GraphQLApi') },
    },
  }),
});
