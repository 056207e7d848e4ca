import { Program } from './program';

let program: Program;
beforeAll(async () => {
  program = await Program.build();
});
afterAll(() => program.remove());

const json = async (...args: string[]) =>
  JSON.parse((await program.run([...args, '--format', 'json'])).stdout);

test('explain prints the whole page of a rule, however its id is written', async () => {
  const { code, stdout } = await program.run(['explain', 'PC-S3-01']);
  expect(code).toBe(0);
  for (const heading of ['Judges', 'Why', 'Fix', 'When not to use it', 'Controls', 'Frameworks'])
    expect(stdout).toContain(`\n${heading}\n`);
  expect(stdout).toContain('\nFails: omitted\n');
  expect(stdout).toContain('\nPasses: enabled\n');
  for (const id of ['pc-s3-01', 'Portcullis::PC-S3-01'])
    expect((await program.run(['explain', id])).stdout).toBe(stdout);
});

test('explain knows the findings of the gate itself', async () => {
  const { code, stdout } = await program.run(['explain', 'PC-GATE-04']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('\nFix\n') });
});

test('rules lists what a profile runs, and strict runs all', async () => {
  const all = await json('rules');
  expect(all.find(({ id }: { id: string }) => id === 'PC-S3-01')).toMatchObject({
    title: expect.any(String),
    severity: 'medium',
    profile: 'recommended',
    controls: expect.arrayContaining(['OPS-04']),
    frameworks: expect.objectContaining({ fsbp: expect.any(Array) }),
    waivable: true,
    appliesTo: ['AWS::S3::Bucket'],
  });
  expect(await json('rules', '--profile', 'strict')).toEqual(all);
  const recommended = await json('rules', '--profile', 'recommended');
  expect(recommended).toEqual(all.filter(({ profile }: { profile: string }) => profile === 'recommended'));
  const { stdout } = await program.run(['rules']);
  expect(stdout).toContain(`\n${all.length} rules\n`);
});

test('controls says for every control what enforces it', async () => {
  const all = await json('controls');
  expect(all).toHaveLength(80);
  for (const control of all)
    expect(control).toEqual({
      id: expect.stringMatching(/^[A-Z]+-\d\d$/),
      title: expect.any(String),
      wave: expect.any(Number),
      status: expect.stringMatching(/^(?:enforced|partial|planned)$/),
      by: {
        constructs: expect.any(Array),
        rules: expect.any(Array),
        runtime: expect.any(Array),
        probes: expect.any(Array),
      },
      proofs: expect.any(Array),
    });
  const { stdout } = await program.run(['controls']);
  expect(stdout).toMatch(/\n80 controls: \d+ enforced, \d+ partial, \d+ planned\n$/);
});
