import { Stack } from 'aws-cdk-lib';
import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { env, newApp, templateOf } from '../synth';
import { unnoticedInDatabases } from '../unnoticed/databases';
import { databaseEstate } from './database-estate';

/** The database alone: its network and the role have proofs of their own. */
function database(): Json {
  const stack = new Stack(newApp(), 'Stack', { env });
  databaseEstate(stack);
  const { Resources, ...rest } = templateOf(stack);
  const own = Object.entries(Resources).filter(([id]) => id.startsWith('Ledger'));
  const json: Json = JSON.parse(JSON.stringify({ ...rest, Resources: Object.fromEntries(own) }));
  return json;
}

provesMutations(() => [database()], unnoticedInDatabases, { atLeast: 90 });
