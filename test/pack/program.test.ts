import { Program } from '../cli/program';
import { cases } from './apps/cases';
import { type Build } from './apps/parts';
import { synth } from './synth';
import { tamper } from './tampering';

const named = (name: string): Build => cases[name] ?? (() => expect(name).toBe('a case'));

describe('portcullis check, as it is shipped, over a cloud assembly with all rules', () => {
  let program: Program;

  beforeAll(async () => {
    program = await Program.build();
  });

  afterAll(() => program.remove());

  test('a clean assembly passes', async () => {
    const { dir, error } = synth(named('real rules, clean'));
    expect(error).toBe('');
    expect(await program.run(['check', dir])).toMatchObject({ code: 0, stderr: '' });
  });

  test('an assembly with findings fails, and the findings are told', async () => {
    const { dir, error } = synth(named('real rules, bad'));
    expect(error).toContain('ValidationFailed');
    const { code, stdout } = await program.run(['check', dir]);
    expect(code).toBe(1);
    expect(stdout).toContain('PC-S3-02');
  });

  test('an assembly that was tampered with is refused, with the reason', async () => {
    const { dir } = synth(named('real rules, clean'));
    tamper(dir, 'delete the sentinel');
    const { code, stdout } = await program.run(['check', dir]);
    expect(code).toBe(2);
    expect(stdout).toContain('the report of Portcullis does not say what it judged');
  });

  test('an assembly whose pack ran other rules is refused', async () => {
    const { dir } = synth(named('clean'));
    const { code, stdout } = await program.run(['check', dir]);
    expect(code).toBe(2);
    expect(stdout).toContain('the pack ran 3 rules');
  });

  test('an assembly without a report is judged with --no-pack and refused without', async () => {
    const { dir } = synth(named('real rules, clean'));
    tamper(dir, 'delete the report');
    expect(await program.run(['check', dir])).toMatchObject({ code: 2 });
    expect(await program.run(['check', '--no-pack', dir])).toMatchObject({ code: 0 });
  });
});
