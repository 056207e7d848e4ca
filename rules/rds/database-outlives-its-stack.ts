import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-39',
  title: 'RDS database leaves a snapshot or itself behind when its stack goes',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const policy = resource.attribute('DeletionPolicy');
    return policy.is('Delete') ? fail(policy, 'it is deleted with its stack, without a snapshot') : pass();
  },
  docs: () => ({
    rationale: 'Deleting a stack is one call. CloudFormation takes a last snapshot unless told not to.',
    remediation: 'Remove `DeletionPolicy`, or set it to `Snapshot` or `Retain`.',
    whenNotToUse: 'For databases of tests.',
    examples: {
      pass: {
        'omitted, which leaves a snapshot': subject(),
        kept: one('AWS::RDS::DBInstance', {}, { DeletionPolicy: 'Retain' }),
      },
      fail: {
        deleted: one('AWS::RDS::DBInstance', {}, { DeletionPolicy: 'Delete' }),
        'a deleted cluster': one('AWS::RDS::DBCluster', {}, { DeletionPolicy: 'Delete' }),
      },
    },
  }),
});
