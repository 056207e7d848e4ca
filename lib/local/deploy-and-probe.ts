import { join } from 'node:path';

import { type AssemblyStack } from './assembly';
import { type Cdk } from './cdk';
import { rootClients } from './clients';
import { deployedStacks } from './deployed';
import { startEmulator } from './emulator';
import { type Target } from './environment';
import { readGaps } from './gaps';
import { howToTalk } from './keep';
import { type Lifetime } from './lifetime';
import { type LocalOptions } from './options';
import { preflight } from './preflight';
import { Principals } from './principals';
import { type Progress } from './progress';
import { type Python } from './python';
import { readBack } from './readback/read-back';
import { type Deployment } from './report';
import { runProbes } from './run-probes';
import { ensureVenv } from './venv';

export interface DeployInput extends LocalOptions {
  readonly lifetime: Lifetime;
  readonly progress: Progress;
  readonly folder: string;
  readonly cdk: Cdk;
  readonly assembly: string;
  readonly stacks: readonly AssemblyStack[];
  readonly python: Python;
}

export interface Deployed {
  readonly deployment: Deployment;
  readonly emulatorVersion: string;
  /** What is to be said last: how to talk to what was left running. */
  readonly farewell: string;
}

/** Starts the emulator, deploys the assembly, reads everything back and runs the probes. */
export async function deployAndProbe(input: DeployInput): Promise<Deployed> {
  const { lifetime, progress, folder, cdk, assembly, env, keep = false } = input;
  const home = input.emulator ?? join(input.project, 'emulator');
  const python = await progress.step('virtual environment', () =>
    ensureVenv(lifetime, input.python, join(home, 'requirements.txt'), env),
  );
  const launcher = join(home, 'launcher.py');
  const options = {
    python,
    launcher,
    folder,
    env,
    keep,
    ...(input.emulatorEnv ? { extra: input.emulatorEnv } : {}),
  };
  const emulator = await progress.step('start the emulator', () => startEmulator(lifetime, options));
  const target = targetOf(emulator.endpoint, input.stacks);
  const principals = new Principals(target);
  const emulatorVersion = await progress.step('see that it refuses', () => preflight(target, principals));
  await progress.step('cdk bootstrap', () => cdk.bootstrap(assembly, target));
  await progress.step('cdk deploy', () => cdk.deploy(assembly, target), {
    detail: () => `${input.stacks.length} stacks`,
  });

  const clients = rootClients(target);
  const resources = await progress.step(
    'read every resource back',
    async () => {
      const stacks = await deployedStacks(clients.cloudformation, input.stacks);
      return readBack({ clients, target, stacks, gaps: await readGaps(emulator.gaps) });
    },
    {
      detail: (read) => `${read.length} resources`,
      good: (read) => read.every(({ mismatches, problems }) => mismatches.length + problems.length === 0),
    },
  );
  const deployed = resources.map(({ wanted, ...resource }) => ({ ...resource, properties: wanted }));
  const probes = await progress.step('probe', () => runProbes(input.probes, principals.context(deployed)), {
    detail: (results) => `${results.filter(({ passed }) => passed).length} of ${results.length} hold`,
    good: (results) => results.every(({ passed }) => passed),
  });
  await principals.remove();
  if (keep) emulator.leave();
  return {
    deployment: { account: target.account, region: target.region, resources, probes },
    emulatorVersion,
    farewell: keep ? howToTalk({ target, pid: emulator.pid, assembly, folder }) : '',
  };
}

/** The account and region of the stacks; the emulator is whichever account it is called as. */
function targetOf(endpoint: string, stacks: readonly AssemblyStack[]): Target {
  return {
    endpoint,
    account: stacks.find(({ account }) => account !== null)?.account ?? '000000000000',
    region: stacks.find(({ region }) => region !== null)?.region ?? 'us-east-1',
  };
}
