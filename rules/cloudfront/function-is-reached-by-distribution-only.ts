import { type Template, type Value } from '../../template';
import { visitRaw } from '../../template/references';
import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether an origin is the address of a function of the template. */
function isFunction(origin: Value, template: Template): boolean {
  let found = false;
  visitRaw(origin.get('DomainName').rawValue(), {
    reference: (name) => void (found ||= template.resource(name)?.type === 'AWS::Lambda::Url'),
  });
  return found;
}
const site = (origin: Record<string, unknown>, AuthType = 'AWS_IAM') =>
  resources({
    Address: ['AWS::Lambda::Url', { AuthType, TargetFunctionArn: 'work' }],
    Subject: [
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          Origins: [
            {
              Id: 'work',
              DomainName: {
                'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Address', 'FunctionUrl'] }] }],
              },
              ...origin,
            },
          ],
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-CF-27',
  title: "Function's address is reached by the distribution only",
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-01', 'AUT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource, template) {
    return resource
      .get('DistributionConfig.Origins')
      .each((origin) =>
        isFunction(origin, template) && origin.get('OriginAccessControlId').isAbsent()
          ? fail(
              origin,
              'the address of the function must be open to everybody for the distribution to reach it',
            )
          : pass(),
      );
  },
  docs: () => ({
    rationale:
      'Whoever knows the address of the function goes past the distribution, its web ACL and its limits, unless the function asks for signed calls and the distribution signs.',
    remediation:
      'Set `OriginAccessControlId` to an `AWS::CloudFront::OriginAccessControl` of the type `lambda`, and `AuthType` of the address to `AWS_IAM`.',
    examples: {
      pass: {
        'signed calls': site({ OriginAccessControlId: 'E1' }),
        'another origin': site({ DomainName: 'www.example.com' }),
        'no origins': resources({ Subject: ['AWS::CloudFront::Distribution'] }),
        'the address of something else': resources({
          Address: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
          Subject: [
            'AWS::CloudFront::Distribution',
            {
              DistributionConfig: {
                Origins: [
                  { Id: 'x', DomainName: { 'Fn::GetAtt': ['Address', 'DNSName'] } },
                  { Id: 'y', DomainName: { Ref: 'Elsewhere' } },
                ],
              },
            },
          ],
        }),
      },
      fail: {
        'without access control': site({}),
        'open to everybody': site({ CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }, 'NONE'),
      },
    },
  }),
});
