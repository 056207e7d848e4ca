import { followsCluster } from '../database';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-40',
  title: 'RDS engine is not kept past the end of its support',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::RDS::GlobalCluster'],
  check(resource) {
    const support = resource.get('EngineLifecycleSupport');
    const inherits =
      followsCluster(resource) ||
      ['SourceDBInstanceIdentifier'].some((name) => resource.get(name).isPresent());
    return inherits || support.is('open-source-rds-extended-support-disabled')
      ? pass()
      : fail(support, 'it stays on an old version, at a price, when support ends');
  },
  docs: () => ({
    rationale:
      'Without the setting a database whose version has reached its end is not upgraded but charged for, and old versions get only critical fixes.',
    remediation: 'Set `EngineLifecycleSupport` to `open-source-rds-extended-support-disabled`.',
    whenNotToUse: 'Where an upgrade may never come by itself.',
    examples: {
      pass: {
        disabled: subject({ EngineLifecycleSupport: 'open-source-rds-extended-support-disabled' }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
        'a copy': subject({ SourceDBInstanceIdentifier: 'main' }),
        'an instance of Aurora': subject({ Engine: 'aurora-mysql' }),
      },
      fail: {
        omitted: subject(),
        enabled: subject({ EngineLifecycleSupport: 'open-source-rds-extended-support' }),
      },
      unknown: {
        imported: subject({ EngineLifecycleSupport: imported }),
      },
    },
  }),
});
