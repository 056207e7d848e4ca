import { parsed } from '../../template/policy';
import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const withAddon = (AddonName: string, ConfigurationValues?: unknown) =>
  resources({
    Subject: ['AWS::EKS::Cluster', { Name: 'shop' }],
    Network: [
      'AWS::EKS::Addon',
      { ClusterName: { Ref: 'Subject' }, AddonName, ...(ConfigurationValues ? { ConfigurationValues } : {}) },
    ],
  });

export default defineRule({
  id: 'PC-EKS-14',
  title: 'EKS cluster enforces network policies',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    if (resource.get('ComputeConfig.Enabled').isTrue()) return pass();
    const enforced = resource
      .referrers('AWS::EKS::Addon', 'ClusterName')
      .some(
        (addon) =>
          addon.get('AddonName').is('vpc-cni') &&
          parsed(addon.get('ConfigurationValues')).get('enableNetworkPolicy').isTrue(),
      );
    return enforced ? pass() : fail('', 'no add-on of the template enforces policies between pods');
  },
  docs: () => ({
    rationale:
      'Every pod of a cluster reaches every other one unless something enforces network policies; the agent that does is off by default.',
    remediation:
      'Add an `AWS::EKS::Addon` for `vpc-cni` with `{"enableNetworkPolicy":"true"}` in `ConfigurationValues`.',
    whenNotToUse: 'Where another engine, such as Calico or Cilium, enforces them.',
    examples: {
      pass: {
        enforced: withAddon('vpc-cni', '{"enableNetworkPolicy":"true"}'),
        'a cluster that AWS runs the nodes of': resources({
          Subject: ['AWS::EKS::Cluster', { ComputeConfig: { Enabled: true } }],
        }),
      },
      fail: {
        'no add-on': resources({ Subject: ['AWS::EKS::Cluster'] }),
        'another add-on': withAddon('coredns', '{"enableNetworkPolicy":"true"}'),
        'without configuration': withAddon('vpc-cni'),
        'switched off': withAddon('vpc-cni', '{"enableNetworkPolicy":"false"}'),
      },
    },
  }),
});
