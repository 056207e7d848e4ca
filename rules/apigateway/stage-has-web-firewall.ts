import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-15',
  title: "REST API's stage stands behind a web ACL",
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  frameworks: { fsbp: ['APIGateway.4'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource, template) {
    const associations = template
      .byType('AWS::WAFv2::WebACLAssociation')
      .concat(template.byType('AWS::WAFRegional::WebACLAssociation'));
    const name = resource.get('StageName').text();
    const mine = associations.some(
      (association) =>
        association.exists() &&
        (association
          .get('ResourceArn')
          .targets()
          .some(({ logicalId }) => logicalId === resource.logicalId) ||
          (name !== undefined &&
            association.get('ResourceArn').pieces().at(-1)?.endsWith(`/stages/${name}`) === true)),
    );
    return mine ? pass() : fail('', 'no web ACL of the template is associated with the stage');
  },
  docs: () => ({
    rationale:
      'A public API is scanned for known holes from its first minute. Managed rules of a web ACL stop most of that.',
    remediation: 'Add an `AWS::WAFv2::WebACLAssociation` with the address of the stage as `ResourceArn`.',
    whenNotToUse:
      'Where the association is made by Firewall Manager or in another stack, or CloudFront stands in front.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::ApiGateway::Stage', { StageName: 'prod' }],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            {
              ResourceArn: {
                'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Subject}',
              },
            },
          ],
        }),
        'by its name': resources({
          Subject: ['AWS::ApiGateway::Stage', { StageName: 'prod' }],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/prod' } },
          ],
        }),
      },
      fail: { 'no association': one('AWS::ApiGateway::Stage', { StageName: 'prod' }) },
    },
  }),
});
