import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
const types = ['AWS::WAFv2::WebACLAssociation', 'AWS::WAFRegional::WebACLAssociation'];

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
    const name = resource.get('StageName').text();
    const [api] = template.meantBy(resource.get('RestApiId'), 'AWS::ApiGateway::RestApi');
    const mine = types.some(
      (type) =>
        resource.referrers(type, 'ResourceArn').length > 0 ||
        (name !== undefined &&
          (api?.referrers(type, 'ResourceArn') ?? template.byType(type)).some(
            (link) => link.get('ResourceArn').pieces().at(-1)?.endsWith(`/stages/${name}`) === true,
          )),
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
                'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/abc/stages/${Subject}',
              },
            },
          ],
        }),
        'by its name': resources({
          Api: ['AWS::ApiGateway::RestApi'],
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/prod' } },
          ],
        }),
        'the regional firewall': resources({
          Subject: ['AWS::ApiGateway::Stage', { StageName: 'prod' }],
          Link: [
            'AWS::WAFRegional::WebACLAssociation',
            { ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/abc/stages/prod' } },
          ],
        }),
      },
      fail: {
        'no association': one('AWS::ApiGateway::Stage', { StageName: 'prod' }),
        'an association with another stage': resources({
          Api: ['AWS::ApiGateway::RestApi'],
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/test' } },
          ],
        }),
        'an association with the same stage of another API': resources({
          Api: ['AWS::ApiGateway::RestApi'],
          Other: ['AWS::ApiGateway::RestApi'],
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            {
              ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/${Other}/stages/prod' },
            },
          ],
        }),
        'an association that nobody can read, and a stage without a name': resources({
          Subject: ['AWS::ApiGateway::Stage'],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: 'arn:aws:apigateway:eu-central-1::/restapis/abc/stages/undefined' },
          ],
        }),
      },
    },
  }),
});
