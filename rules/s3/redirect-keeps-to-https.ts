import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-44',
  title: 'S3 website redirects to HTTPS',
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const all = resource.get('WebsiteConfiguration.RedirectAllRequestsTo.Protocol');
    const rules = resource.get('WebsiteConfiguration.RoutingRules').each((rule) => {
      const protocol = rule.get('RedirectRule.Protocol');
      return protocol.is('http') ? fail(protocol, 'it sends visitors to plain HTTP') : pass();
    });
    return [...(all.is('http') ? fail(all, 'it sends visitors to plain HTTP') : pass()), ...rules];
  },
  docs: () => ({
    rationale:
      'A redirect to plain HTTP undoes the encryption of whoever came over HTTPS, and gives the next hop to anyone on the way.',
    remediation: 'Set `Protocol` to `https`.',
    examples: {
      pass: {
        omitted: subject(),
        https: subject({
          WebsiteConfiguration: { RedirectAllRequestsTo: { HostName: 'www.example.com', Protocol: 'https' } },
        }),
      },
      fail: {
        http: subject({
          WebsiteConfiguration: { RedirectAllRequestsTo: { HostName: 'www.example.com', Protocol: 'http' } },
        }),
        'http in a rule': subject({
          WebsiteConfiguration: { RoutingRules: [{ RedirectRule: { Protocol: 'http' } }] },
        }),
        'http outside production': staged(
          subject({
            WebsiteConfiguration: { RedirectAllRequestsTo: { Protocol: inProduction('https', 'http') } },
          }),
        ),
      },
      unknown: {
        imported: subject({ WebsiteConfiguration: { RedirectAllRequestsTo: { Protocol: imported } } }),
      },
    },
  }),
});
