import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedInFunctions } from '../unnoticed/functions';
import { unnoticedInKeys } from '../unnoticed/keys';
import { unnoticedInVaults } from '../unnoticed/vault';
import { vaultStack } from './vault';

function template(): Json {
  return JSON.parse(JSON.stringify(templateOf(vaultStack())));
}

/** What keys and functions elsewhere have, and those of a vault do not. */
const absent = [
  /Statement\/\*\/Sid$/,
  /KeyPolicy\/Statement\/(?:[345]\/Effect|2\/Action|[12]\/Condition)/,
  /Principal\/Service\/\*$/,
  /Environment\/Variables/,
  /ManagedPolicy\/Properties\/Roles/,
  /ManagedPolicy.*Statement\/\*\/(?:Action|Resource\/\*)$/,
];
const elsewhere = [...unnoticedInKeys, ...unnoticedInFunctions];

provesMutations(
  () => [template()],
  [...elsewhere.filter(({ at }) => !absent.some((one) => one.test(at))), ...unnoticedInVaults],
  { atLeast: 200 },
);
