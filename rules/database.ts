import { type Resource } from '../template';

/** Whether a database instance belongs to a cluster, which then decides over storage, backups, sign-in and the like. */
export function followsCluster(database: Resource): boolean {
  if (database.type !== 'AWS::RDS::DBInstance') return false;
  if (database.get('DBClusterIdentifier').isPresent()) return true;
  return database.get('Engine').test('is of Aurora', (engine) => /^aurora/i.test(engine));
}
