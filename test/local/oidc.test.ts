import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './project';
import { withPython } from './with-python';

withPython('OpenID Connect', () => {
  test('the flow with PKCE does at the emulator what docs/oidc.md says, and nothing that it does not say', () => {
    const script = join(repository, 'scripts/oidc.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', script], {
      cwd: repository,
      encoding: 'utf8',
      timeout: 100_000,
    });
    const others = stdout.split('\n').filter((line) => !/^(?:holds|listed) /.test(line) && line !== '');
    expect([others, stderr]).toEqual([['19 of 19 as docs/oidc.md says'], '']);
    expect(status).toBe(0);
  }, 120_000);
});
