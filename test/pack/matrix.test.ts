import { check } from '../../lib/gate';
import { refuses } from '../refuses';
import { tinyRules } from './apps/tiny-rules';
import { matrix, type Row } from './matrix';
import { type Outcome, Project } from './synths';

const exitCodes = { pass: 0, fail: 1, error: 2 } as const;

function checkExit(dir: string, { noPack }: Row): number {
  const options = {
    profile: 'recommended',
    failOn: 'low',
    unknown: 'fail',
    noPack,
    now: new Date(),
  } as const;
  return exitCodes[check([{ kind: 'assembly', dir }], options, tinyRules).verdict];
}

/** Runs the rows two at a time: a synth keeps one core busy. */
async function runAll(project: Project): Promise<Map<Row, Outcome>> {
  const outcomes = new Map<Row, Outcome>();
  const left = matrix.values();
  const worker = async (): Promise<void> => {
    for (const row of left) outcomes.set(row, await project.run(row));
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

describe('a way past the gate comes to what the matrix says', () => {
  const project = new Project();
  let outcomes: Map<Row, Outcome>;

  beforeAll(async () => {
    outcomes = await runAll(project);
  }, 240_000);

  afterAll(() => project.remove());

  refuses('SUP-09', 'a synth with a finding that no waiver accepts', () => {
    const honest = ({ app, contextOff, env }: Row): boolean =>
      app === 'bad' && contextOff === undefined && env?.['CDK_CONTEXT_JSON'] === undefined;
    const ended = matrix.filter(honest).flatMap((row) => Object.values(outcomes.get(row) ?? {}));
    const exits = ended.flatMap((one) => (one ? [one.exitCode] : []));
    expect(exits).toEqual(Array.from({ length: 7 }, () => 1));
  });

  refuses('SUP-09', 'an assembly whose synth was made to pass, or that was edited after it', () => {
    const slipped = matrix.filter((row) => row.check !== 0 && (row.bare === 0 || row.cli === 0));
    expect(slipped.length).toBeGreaterThan(20);
    for (const row of slipped) {
      const { bare, cli } = outcomes.get(row) ?? {};
      const assemblies = [bare?.assembly, cli?.assembly].filter((dir) => dir !== undefined);
      for (const dir of assemblies) expect([row.attempt, checkExit(dir, row)]).not.toEqual([row.attempt, 0]);
    }
  });

  test.each(matrix.map((row) => [row.attempt, row] as const))('%s', (_, row) => {
    const { bare, cli } = outcomes.get(row) ?? {};
    expect({
      ...seen(bare, row),
      ...(cli ? { cli: cli.exitCode, cliCheck: checkExit(cli.assembly, row) } : {}),
    }).toEqual({
      ...(row.bare === undefined ? {} : { bare: row.bare, check: row.check }),
      ...(row.cli === undefined ? {} : { cli: row.cli, cliCheck: row.check }),
    });
  });
});

test('every synth that passes where the gate does not has its reason written down', () => {
  const unexplained = matrix.filter(
    ({ bare, cli, check: gate, because }) => gate !== 0 && (bare === 0 || cli === 0) && !because,
  );
  expect(unexplained.map(({ attempt }) => attempt)).toEqual([]);
});

function seen(bare: Outcome['bare'], row: Row): Record<string, number | null> {
  return bare ? { bare: bare.exitCode, check: checkExit(bare.assembly, row) } : {};
}
