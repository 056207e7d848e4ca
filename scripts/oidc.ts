import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../lib/local/emulator';
import { Lifetime } from '../lib/local/lifetime';
import { findPython } from '../lib/local/python';
import { ensureVenv } from '../lib/local/venv';
import { promises } from './oidc/promises';
import { RelyingParty } from './oidc/relying-party';

/**
 * The authorization-code flow with PKCE, by openid-client against the emulator. What docs/oidc.md lists as not followed must not
 * hold, and everything else must: the list is neither too short nor out of date.
 */
const root = join(__dirname, '..');
const gaps = new Set(
  (readFileSync(join(root, 'docs/oidc.md'), 'utf8').split('<!-- gaps -->')[1] ?? '')
    .split('\n')
    .flatMap((line) => /^- (.+?)(?:\.|: .*)?$/.exec(line)?.[1] ?? []),
);

async function main(): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-oidc-'));
  try {
    const wrong = await Lifetime.during(async (lifetime) => {
      const { found, rejected } = await findPython(lifetime, process.env);
      if (!found) throw new Error(`no Python for the emulator: ${rejected.join(', ')}`);
      const python = await ensureVenv(lifetime, found, join(root, 'emulator/requirements.txt'), process.env);
      const launcher = join(root, 'emulator/launcher.py');
      const { endpoint } = await startEmulator(lifetime, {
        python,
        launcher,
        folder,
        env: process.env,
        keep: false,
      });
      return judge(await RelyingParty.at(endpoint));
    });
    process.exitCode = wrong === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many promises do not do what the list says of them. */
async function judge(party: RelyingParty): Promise<number> {
  let wrong = 0;
  for (const [promise, body] of Object.entries(promises)) {
    const failure = await body(party).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error)),
    );
    const listed = gaps.has(promise);
    if ((failure !== undefined) !== listed) wrong += 1;
    const says =
      failure === undefined ? (listed ? 'HOLDS, but is listed' : 'holds ') : listed ? 'listed' : 'FAILS ';
    console.log(`${says}  ${promise}${failure === undefined ? '' : ` (${failure})`}`);
  }
  const unknown = [...gaps].filter((gap) => promises[gap] === undefined);
  for (const gap of unknown) console.log(`UNKNOWN  ${gap}`);
  const all = Object.keys(promises).length;
  console.log(`${all - wrong} of ${all} as docs/oidc.md says`);
  return wrong + unknown.length;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
