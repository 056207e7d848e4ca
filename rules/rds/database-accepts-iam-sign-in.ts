import { followsCluster } from '../database';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-13',
  title: 'RDS database accepts sign-in by IAM',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-12'],
  frameworks: { fsbp: ['RDS.10', 'RDS.12'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const flag = resource.get('EnableIAMDatabaseAuthentication');
    if (flag.isTrue() || followsCluster(resource)) return pass();
    const old =
      resource.get('Engine').is('mariadb') &&
      resource
        .get('EngineVersion')
        .test('is older than sign-in by IAM', (version) => /^10\.[0-5](?:\.|$)/.test(version));
    return old ||
      resource
        .get('Engine')
        .test('has no sign-in by IAM', (engine) => /^(?:oracle|sqlserver|db2|custom)/i.test(engine))
      ? pass()
      : fail(flag, `sign-in by IAM is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'With IAM the application signs in with a token of fifteen minutes instead of a password that somebody has to keep and rotate.',
    remediation: 'Set `EnableIAMDatabaseAuthentication` to true.',
    whenNotToUse: 'Where a proxy or another directory signs users in.',
    examples: {
      pass: {
        set: subject({ EnableIAMDatabaseAuthentication: true }),
        'an engine that has it not': subject({ Engine: 'oracle-ee' }),
        'a version that has it not': subject({ Engine: 'mariadb', EngineVersion: '10.5.13' }),
        'an instance of Aurora': subject({ Engine: 'aurora-mysql' }),
        'a version that has it not, and no more': subject({ Engine: 'mariadb', EngineVersion: '10.5' }),
      },
      fail: {
        'a cluster': one('AWS::RDS::DBCluster', { DBClusterIdentifier: 'main', Engine: 'aurora-mysql' }),
        omitted: subject({ Engine: 'postgres' }),
        'nothing set, so omitted': subject(),
        'off outside production': staged(
          subject({ EnableIAMDatabaseAuthentication: inProduction(true, false) }),
        ),
        ...each(['mariadb 110.5.1', 'mariadb 10.6.1', 'mysql 10.5.1', 'my-oracle 1'], (said) =>
          subject({ Engine: said.split(' ')[0], EngineVersion: said.split(' ')[1] }),
        ),
      },
      unknown: {
        imported: subject({ Engine: 'mysql', EnableIAMDatabaseAuthentication: imported }),
      },
    },
  }),
});
