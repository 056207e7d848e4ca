import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, SmallProject } from './project';
import { withPython } from './with-python';

withPython('a run over an emulator that drops what it is given', () => {
  const project = new SmallProject();
  afterAll(() => project.remove());

  /** A copy of the launcher in which a property is handed over no more, or wrongly. */
  function brokenLauncher(name: string, from: string, to: string): string {
    const copy = join(project.dir, name);
    cpSync(join(repository, 'emulator'), copy, { recursive: true });
    const file = join(copy, 'shim', 'repairs', 's3.py');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    return copy;
  }

  test('fails with resource, place, what was wanted and what was seen', async () => {
    const emulator = brokenLauncher('dropping', '"BucketEncryption": encryption,', '');
    const { code, output } = await project.run({ emulator });
    expect(code).toBe(1);
    expect(output).toMatch(/✗ read every resource back/);
    expect(output).toMatch(
      /Small\/Archive\w+ \(AWS::S3::Bucket\) \/BucketEncryption\S*: wanted .*"aws:kms".*reads back as/,
    );
    expect(output).toMatch(/BucketEncryption was dropped and is not listed as absent/);
  }, 120_000);

  test('fails when the value is another one, and passes with the real launcher at the same time', async () => {
    const emulator = brokenLauncher('changing', 'int(retention[unit])', '1');
    const whole = new SmallProject();
    const [broken, good] = await Promise.all([project.run({ emulator }), whole.run()]);
    whole.remove();
    expect(broken.output).toMatch(
      /\/ObjectLockConfiguration\/Rule\/DefaultRetention\/Days: wanted 365, reads back as 1/,
    );
    expect([broken.code, good.code]).toEqual([1, 0]);
    expect(good.output).toContain('PASS');
  }, 120_000);
});
