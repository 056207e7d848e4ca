import { spawnSync } from 'node:child_process';
import { Lifetime } from '../../lib/local/lifetime';
import { type Deploy, type Deployed, Deployments } from './deployments';
import { checkAssembly } from './synth';
import { Project } from './synths';

const failSynth = '@aws-cdk/core:failSynthOnValidationErrors';

/** How somebody deploys past the gate; `twin` is the app with which the same call does deploy. */
const attempts: readonly {
  readonly attempt: string;
  readonly deploy: Deploy;
  readonly twin: string;
  readonly stacks: readonly string[];
}[] = [
  {
    attempt: 'an app with a finding',
    deploy: { app: 'bad', args: ['--all'] },
    twin: 'clean',
    stacks: ['S', 'T'],
  },
  {
    attempt: 'the stack without the finding',
    deploy: { app: 'bad', args: ['T'] },
    twin: 'clean',
    stacks: ['T'],
  },
  {
    attempt: 'an app that switches validation off',
    deploy: { app: 'bad', contextOff: failSynth, args: ['S'] },
    twin: 'clean',
    stacks: ['S'],
  },
  {
    attempt: 'with validation switched off in the call',
    deploy: { app: 'bad', args: ['S', '--no-validation', '-c', `${failSynth}=false`] },
    twin: 'clean',
    stacks: ['S'],
  },
  {
    attempt: 'a finding under an acknowledgement that does not count',
    deploy: { app: 'bare id', args: ['S'] },
    twin: 'waived',
    stacks: ['S'],
  },
];

const python = spawnSync(process.env['PORTCULLIS_PYTHON'] ?? 'python3', ['--version']).status === 0;
// Where there must be a Python, its absence fails the tests.
const withEmulator = python || process.env['CI'] === 'true' ? describe : describe.skip;

withEmulator('cdk deploy to an emulator', () => {
  const lifetime = new Lifetime();
  const project = new Project();
  const ended = new Map<Deploy, Deployed>();
  const twins = new Map<Deploy, Deployed>();
  let thrown: Deployed;

  beforeAll(async () => {
    const deployments = await Deployments.start(lifetime, project);
    const runs = [
      ...attempts.map(
        ({ deploy }) =>
          async () =>
            ended.set(deploy, await deployments.deploy(deploy)),
      ),
      ...attempts.map(
        ({ deploy, twin }) =>
          async () =>
            twins.set(deploy, await deployments.deploy({ ...deploy, app: twin })),
      ),
      async () => (thrown = await deployments.deploy({ app: 'other plugin throws', args: ['S'] })),
    ].values();
    // Two at a time: each keeps one core busy.
    const worker = async (): Promise<void> => {
      for (const run of runs) await run();
    };
    await Promise.all([worker(), worker()]);
  }, 300_000);

  afterAll(async () => {
    // In Jest an error of Node's is no `Error` of this realm, so that "gone already" is not known as such.
    await lifetime.end().catch((error: unknown) => {
      if (!String(error).includes('ESRCH')) throw error;
    });
    project.remove();
  });

  test.each(attempts)('$attempt: nothing is deployed', ({ deploy }) => {
    const { exitCode, stacks, output } = ended.get(deploy) ?? {};
    expect({ exitCode, stacks }).toEqual({ exitCode: 1, stacks: [] });
    expect(output).toContain('Portcullis');
  });

  test.each(attempts)('$attempt: its clean twin is deployed', ({ deploy, stacks: expected }) => {
    const { exitCode, stacks } = twins.get(deploy) ?? {};
    expect({ exitCode, stacks }).toEqual({
      exitCode: 0,
      stacks: expected.map((name) => `${name} CREATE_COMPLETE`),
    });
  });

  test("somebody else's plugin that throws keeps the CDK from nothing, so that the check must come first", () => {
    expect(thrown).toMatchObject({ exitCode: 0, stacks: ['S CREATE_COMPLETE'] });
    expect(checkAssembly(thrown.assembly).verdict).toBe('error');
  });
});
