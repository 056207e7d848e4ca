import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-11',
  title: 'EKS access entry gives no administration of the whole cluster',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::EKS::AccessEntry'],
  check(resource) {
    return [
      ...resource
        .get('AccessPolicies')
        .each((policy) =>
          policy.get('AccessScope.Type').is('cluster') &&
          testPattern(policy.get('PolicyArn'), 'is the administrator of clusters', (text) =>
            /AmazonEKSClusterAdminPolicy$|AmazonEKSAdminPolicy$/.test(text),
          )
            ? fail(policy, 'the entry administers the whole cluster')
            : pass(),
        ),
      ...resource.get('KubernetesGroups').each((group) => expectNoneOf(group, 'the group', 'system:masters')),
    ];
  },
  docs: () => ({
    rationale: 'An administrator of the cluster reads every secret in it and starts what he likes.',
    remediation: 'Set `AccessScope.Type` to `namespace`, with `AmazonEKSEditPolicy` or less.',
    whenNotToUse: 'For the one role of break-glass access.',
    examples: {
      pass: {
        'one namespace': one('AWS::EKS::AccessEntry', {
          AccessPolicies: [
            {
              PolicyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy',
              AccessScope: { Type: 'namespace', Namespaces: ['shop'] },
            },
          ],
        }),
        'no policies': one('AWS::EKS::AccessEntry'),
        ...each(
          ['AmazonEKSClusterAdminPolicyReader', 'AmazonEKSAdminPolicyReader', 'AmazonEKSViewPolicy'],
          (name) =>
            one('AWS::EKS::AccessEntry', {
              AccessPolicies: [
                {
                  PolicyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`,
                  AccessScope: { Type: 'cluster' },
                },
              ],
            }),
        ),
      },
      fail: {
        administrator: one('AWS::EKS::AccessEntry', {
          AccessPolicies: [
            {
              PolicyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
              AccessScope: { Type: 'cluster' },
            },
          ],
        }),
        'by group, without a limit': one('AWS::EKS::AccessEntry', { KubernetesGroups: ['system:masters'] }),
      },
    },
  }),
});
