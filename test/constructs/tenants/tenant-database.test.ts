import { Stack } from 'aws-cdk-lib';
import { CfnDBCluster, CfnDBClusterParameterGroup, CfnDBInstance } from 'aws-cdk-lib/aws-rds';
import { Waiver } from '../../../lib';
import { rules } from '../../../rules';
import { evaluate } from '../../../rules/evaluate';
import { type Json, parseTemplates } from '../../../template';
import { contextOf, decide, readPolicy } from '../../../template/policy/evaluation';
import { refuses } from '../../refuses';
import { acknowledgements, env, newApp, only, templateOf } from '../synth';
import { passesOtherTools } from '../tools';
import { databaseEstate } from './database-estate';
import { plain } from './plain';

/** Rules that object to the database, after somebody has had their way with it. */
function objecting(weaken: (stack: Stack) => void = () => undefined): string[] {
  const stack = new Stack(newApp(), 'Stack', { env });
  databaseEstate(stack);
  weaken(stack);
  return objectingTo(stack);
}

function objectingTo(stack: Stack): string[] {
  const parameters = { 'AWS::AccountId': env.account };
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)), { parameters });
  if (template === undefined) throw new Error('no template');
  const found = [...evaluate(template, rules)].filter(
    ({ outcome, resource }) => outcome !== 'pass' && resource?.logicalId.startsWith('Ledger'),
  );
  return [...new Set(found.map(({ ruleId }) => ruleId))].sort();
}

const cluster = (path: string, value: unknown) => (stack: Stack) =>
  stack.node
    .findAll()
    .find((node) => CfnDBCluster.isCfnDBCluster(node))
    ?.addPropertyOverride(path, value);
const instance = (path: string, value: unknown) => (stack: Stack) =>
  stack.node
    .findAll()
    .find((node) => CfnDBInstance.isCfnDBInstance(node))
    ?.addPropertyOverride(path, value);
const parameters = (path: string, value: unknown) => (stack: Stack) =>
  stack.node
    .findAll()
    .find((node) => CfnDBClusterParameterGroup.isCfnDBClusterParameterGroup(node))
    ?.addPropertyOverride(path, value);

/** A plan of backups is the account's to make. */
const known = ['PC-RDS-43'];

test('the database passes every rule but the one that asks for a plan of backups', () => {
  expect(objecting()).toEqual(known);
});

refuses('IDN-06', 'sign-in by passwords alone', () => {
  expect(objecting(cluster('EnableIAMDatabaseAuthentication', false))).toContain('PC-RDS-13');
});
refuses('DAT-03', 'sessions in the clear', () => {
  expect(objecting(parameters(String.raw`Parameters.rds\.force_ssl`, '0'))).toContain('PC-RDS-29');
});
refuses('DAT-02', 'rows in the clear', () => {
  expect(objecting(cluster('StorageEncrypted', false))).toContain('PC-RDS-02');
});
refuses('DAT-06', 'a password that somebody chose', () => {
  expect(objecting(cluster('ManageMasterUserPassword', false))).toContain('PC-RDS-08');
});
refuses('DAT-06', 'that password under a key of AWS', () => {
  expect(objecting(cluster('MasterUserSecret', undefined))).toContain('PC-RDS-70');
});
refuses('OPS-01', 'rights that change, and nobody writes it down', () => {
  expect(objecting(parameters(String.raw`Parameters.pgaudit\.log`, 'none'))).toContain('PC-RDS-65');
});
refuses('NET-07', 'an instance that the internet reaches', () => {
  expect(objecting(instance('PubliclyAccessible', true))).toContain('PC-RDS-03');
});
refuses('DAT-02', 'measurements under a key of AWS', () => {
  expect(objecting(instance('PerformanceInsightsKMSKeyId', undefined))).toContain('PC-RDS-20');
});

test('the password of its administrator is under the key of the database, and what is written down holds no value of a tenant', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  databaseEstate(stack);
  const template = templateOf(stack);
  const { KmsKeyId, MasterUserSecret, EnableCloudwatchLogsExports } = only(
    template,
    'AWS::RDS::DBCluster',
    'Ledger',
  );
  expect(MasterUserSecret).toEqual({ KmsKeyId });
  expect(EnableCloudwatchLogsExports).toEqual(['postgresql']);
  expect(only(template, 'AWS::RDS::DBClusterParameterGroup', 'Ledger')['Parameters']).toEqual({
    'rds.force_ssl': '1',
    log_connections: '1',
    log_disconnections: '1',
    log_statement: 'ddl',
    shared_preload_libraries: 'pg_stat_statements,pgaudit',
    'pgaudit.log': 'ddl,role',
    log_min_duration_statement: '1000',
    log_parameter_max_length: '0',
  });
});

test('letting it go with its stack leaves waivers of the rules that it breaks, and of no others', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  databaseEstate(stack, {
    withoutDeletionProtection: Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' }),
  });
  const waived = [...acknowledgements(stack).keys()].flatMap(
    (id) => id.match(/^Portcullis::(.*)/)?.[1] ?? [],
  );
  expect(objectingTo(stack).filter((rule) => !known.includes(rule))).toEqual([...new Set(waived)].sort());
});

describe('a session', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  databaseEstate(stack);
  const document = only(templateOf(stack), 'AWS::IAM::ManagedPolicy', 'Sessions')['PolicyDocument'];
  const identity = [readPolicy('policy', plain(document as Json), 'identity')];
  const arn = `arn:aws:iam::${env.account}:role/Sessions`;
  const connect = (tag: string | undefined, user: string) => {
    const caller = { kind: 'role', account: env.account, arn, session: `${arn}/one` } as const;
    const [id] = Object.keys(templateOf(stack).Resources).filter((key) => key.startsWith('LedgerCluster'));
    const resource = `arn:aws:rds-db:${env.region}:${env.account}:dbuser:${id}/${user}`;
    const context = contextOf(caller, tag === undefined ? {} : { 'aws:PrincipalTag/tenant': tag });
    const asked = { caller, action: 'rds-db:connect', resource, resourceAccount: env.account, context };
    return decide(asked, { identity }).outcome;
  };

  test("signs in as its own tenant's user", () => {
    expect(connect('acme', 'tenant_acme')).toBe('allowed');
  });

  refuses('AUT-05', 'another user of the database, however near its name', () => {
    for (const user of ['tenant_globex', 'tenant_acme2', 'tenant_', 'TENANT_acme', 'migrations', '*'])
      expect([user, connect('acme', user)]).toEqual([user, 'implicitly denied']);
    for (const tag of [undefined, '', 'acme2', 'ACME', 'globex'])
      expect([tag, connect(tag, 'tenant_acme')]).toEqual([tag, 'implicitly denied']);
  });
});

passesOtherTools('a database of tenants', (stack) => void databaseEstate(stack), {
  resource: 'AWS::RDS::DBCluster',
  ours: /Ledger/,
});
