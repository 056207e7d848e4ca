import { resources } from '../example';
import { origins } from '../origins';
import { defineRule, fail, pass } from '../rule';

const api: [string, Record<string, unknown>] = ['AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }];
const behind = (DomainName: unknown) =>
  resources({
    Subject: api,
    Site: [
      'AWS::CloudFront::Distribution',
      { DistributionConfig: { WebACLId: 'acl', Origins: [{ Id: 'api', DomainName }] } },
    ],
  });

export default defineRule({
  id: 'PC-APIGW2-15',
  title: 'HTTP API stands behind a distribution, which can have a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Api'],
  check(resource, template) {
    return origins(template).has(resource.id)
      ? pass()
      : fail('', 'no distribution of the template leads to the API, and a web ACL cannot be put on it');
  },
  docs: () => ({
    rationale:
      'HTTP and WebSocket APIs take no web ACL. Without a distribution in front, nothing stops floods and known attacks before the functions behind.',
    remediation:
      'Make the API an origin of an `AWS::CloudFront::Distribution` with `WebACLId`, or use a REST API (`ProtectedApi`), which takes a web ACL itself.',
    whenNotToUse:
      'Where only signed calls of other programs reach the API, or the distribution stands in another stack.',
    examples: {
      pass: {
        'an origin': behind({ 'Fn::Sub': '${Subject}.execute-api.${AWS::Region}.amazonaws.com' }),
        'an origin by its address': behind({
          'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Subject', 'ApiEndpoint'] }] }],
        }),
        'an origin by its domain': resources({
          Subject: api,
          Domain: ['AWS::ApiGatewayV2::DomainName', { DomainName: 'api.example.com' }],
          Mapping: [
            'AWS::ApiGatewayV2::ApiMapping',
            { ApiId: { Ref: 'Subject' }, DomainName: { Ref: 'Domain' }, Stage: '$default' },
          ],
          Site: [
            'AWS::CloudFront::Distribution',
            {
              DistributionConfig: {
                WebACLId: 'acl',
                Origins: [{ Id: 'api', DomainName: { Ref: 'Domain' } }],
              },
            },
          ],
        }),
      },
      fail: {
        'no distribution': resources({ Subject: api }),
        'a distribution of something else': behind('www.example.com'),
      },
    },
  }),
});
