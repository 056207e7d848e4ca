import { type Value } from '../../template';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
/** Whether an HTTP listener answers with nothing but a redirect to HTTPS. */
const leadsToTls = (action: Value): boolean =>
  action.get('Type').is('redirect') && action.get('RedirectConfig.Protocol').is('HTTPS');

export default defineRule({
  id: 'PC-ELB2-01',
  title: "Load balancer's listener uses TLS or leads there",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03', 'NET-06'],
  frameworks: { fsbp: ['ELB.1'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    const protocol = resource.get('Protocol');
    if (!protocol.is('HTTP', 'TCP') && !(protocol.isAbsent() && resource.get('Port').is(80))) return pass();
    if (protocol.is('TCP')) return pass();
    const actions = resource.get('DefaultActions');
    return actions.items().length > 0 && actions.every(leadsToTls)
      ? pass()
      : fail(protocol, `the protocol is ${protocol.describe()}`);
  },
  docs: () => ({
    rationale:
      'What comes in over plain HTTP can be read and changed on the way, passwords and cookies included.',
    remediation:
      'Set `Protocol` to `HTTPS` with `Certificates`; on port 80 let `DefaultActions` be a redirect with `RedirectConfig.Protocol` at `HTTPS`.',

    examples: {
      pass: {
        tls: one('AWS::ElasticLoadBalancingV2::Listener', { Port: 443, Protocol: 'HTTPS' }),
        redirect: one('AWS::ElasticLoadBalancingV2::Listener', {
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [
            { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } },
          ],
        }),
        'TCP, which another rule judges': one('AWS::ElasticLoadBalancingV2::Listener', {
          Port: 80,
          Protocol: 'TCP',
        }),
        'another port without a protocol': one('AWS::ElasticLoadBalancingV2::Listener', { Port: 8443 }),
      },
      fail: {
        plain: one('AWS::ElasticLoadBalancingV2::Listener', {
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Targets' } }],
        }),
        'a redirect that stays in the clear': one('AWS::ElasticLoadBalancingV2::Listener', {
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'redirect', RedirectConfig: { Port: '8080', StatusCode: 'HTTP_301' } }],
        }),
        'omitted protocol': one('AWS::ElasticLoadBalancingV2::Listener', { Port: 80 }),
        'a redirect that is not all': one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'HTTP',
          DefaultActions: [
            { Type: 'authenticate-oidc' },
            { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS' } },
          ],
        }),
        'plain, at another port': one('AWS::ElasticLoadBalancingV2::Listener', {
          Port: 8080,
          Protocol: 'HTTP',
        }),
      },
    },
  }),
});
