import { type Resource } from '../template';

/** Whether a database instance belongs to a cluster, which then decides over storage, backups, sign-in and the like. */
export function followsCluster(database: Resource): boolean {
  if (database.type !== 'AWS::RDS::DBInstance') return false;
  if (database.get('DBClusterIdentifier').isPresent()) return true;
  return database.get('Engine').test('is of Aurora', (engine) => /^aurora/i.test(engine));
}

/** What a database can be made of; it is then encrypted as its source is, unless it says otherwise. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBInstance': [
    'SourceDBInstanceIdentifier',
    'SourceDBClusterIdentifier',
    'DBSnapshotIdentifier',
    'DBClusterSnapshotIdentifier',
  ],
  'AWS::RDS::DBCluster': [
    'SnapshotIdentifier',
    'SourceDBClusterIdentifier',
    'ReplicationSourceIdentifier',
    'GlobalClusterIdentifier',
  ],
};

/** Whether a database is made of another one or of a snapshot. */
export function hasSource(database: Resource): boolean {
  return (sources[database.type] ?? []).some((name) => database.get(name).isPresent());
}

/** The port of a database: its own, else that of its engine. */
export function portOf(database: Resource): number {
  const engine = database.get('Engine').text() ?? '';
  const usual = engines.find(([pattern]) => pattern.test(engine))?.[1] ?? 3306;
  return database.get('Port').number() ?? usual;
}

const engines: readonly (readonly [RegExp, number])[] = [
  [/postgres/, 5432],
  [/^(?:custom-)?oracle/, 1521],
  [/^(?:custom-)?sqlserver/, 1433],
  [/^db2/, 50_000],
];
