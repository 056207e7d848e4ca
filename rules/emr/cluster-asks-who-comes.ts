import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EMR-06',
  title: 'EMR cluster asks users who they are',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02', 'NET-06'],
  waivable: true,
  appliesTo: ['AWS::EMR::Cluster'],
  check(resource) {
    return expectSet(resource.get('KerberosAttributes.Realm'), 'the realm of Kerberos');
  },
  docs: () => ({
    rationale:
      'Without Kerberos a program inside the network says that it is any user of the cluster, and is believed.',
    remediation:
      'Set `KerberosAttributes` with `Realm` and `KdcAdminPassword`, and a security configuration with Kerberos.',
    whenNotToUse: 'For clusters that one program uses, for one job.',
    examples: {
      pass: { realm: one('AWS::EMR::Cluster', { KerberosAttributes: { Realm: 'EXAMPLE.INTERNAL' } }) },
      fail: { omitted: one('AWS::EMR::Cluster') },
    },
  }),
});
