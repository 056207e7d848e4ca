import { expectFeature } from '../detector-feature';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-03',
  title: "GuardDuty's detector watches the audit log of clusters",
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-07'],
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectFeature(resource, 'EKS_AUDIT_LOGS', resource.get('DataSources.Kubernetes.AuditLogs.Enable'));
  },
  docs: () => ({
    rationale: 'Anonymous calls and stolen service accounts show in the audit log of a cluster.',
    remediation: 'Add `EKS_AUDIT_LOGS` with `ENABLED` to `Features`.',
    whenNotToUse: 'In accounts without EKS.',
    examples: {
      pass: {
        on: one('AWS::GuardDuty::Detector', { Features: [{ Name: 'EKS_AUDIT_LOGS', Status: 'ENABLED' }] }),
        'in the older form': one('AWS::GuardDuty::Detector', {
          DataSources: { Kubernetes: { AuditLogs: { Enable: true } } },
        }),
      },
      fail: { omitted: one('AWS::GuardDuty::Detector') },
    },
  }),
});
