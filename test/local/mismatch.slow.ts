import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, repository, SmallProject } from './project';
import { withPython } from './with-python';

withPython('a run over an emulator that drops what it is given', () => {
  const project = new SmallProject();
  afterAll(() => project.remove());

  /** A copy of the launcher whose repairs of buckets are changed: [from, to] each. */
  function brokenLauncher(...changes: readonly (readonly [string, string])[]): string {
    const copy = join(project.dir, 'broken');
    cpSync(join(repository, 'emulator'), copy, { recursive: true });
    const file = join(copy, 'shim', 'repairs', 's3.py');
    let text = readFileSync(file, 'utf8');
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    writeFileSync(file, text);
    return copy;
  }

  let broken: Ran;
  let good: Ran;
  beforeAll(async () => {
    const emulator = brokenLauncher(['"BucketEncryption": encryption,', ''], ['int(retention[unit])', '1']);
    const whole = new SmallProject();
    [broken, good] = await Promise.all([project.run({ emulator }), whole.run()]);
    whole.remove();
  }, 150_000);

  test('fails, and a run with the real launcher at the same time passes', () => {
    expect([broken.code, good.code]).toEqual([1, 0]);
    expect(good.output).toContain('PASS');
    expect(broken.output).toMatch(/✗ read every resource back/);
  });

  test('says of a dropped property what was wanted and what is there instead', () => {
    expect(broken.output).toMatch(
      /Small\/Archive\w+ \(AWS::S3::Bucket\) \/BucketEncryption\S*: wanted .*"aws:kms".*reads back as/,
    );
    expect(broken.output).toMatch(/BucketEncryption was dropped and is not listed as absent/);
  });

  test('says of a changed value where it is, what was wanted and what is there', () => {
    expect(broken.output).toMatch(
      /\/ObjectLockConfiguration\/Rule\/DefaultRetention\/Days: wanted 365, reads back as 1/,
    );
  });
});
