import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What of the user's environment programs may need that reach the network; nothing of AWS is among it. */
const PASSED = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'SYSTEMROOT', 'COMSPEC', 'PATHEXT'];

/** The account and region that are emulated, and where. */
export interface Target {
  readonly endpoint: string;
  readonly account: string;
  readonly region: string;
}

/** An environment with nothing of the caller's in it: no credentials, no profiles, no proxies, its own home and scratch. */
export async function cleanEnvironment(
  folder: string,
  from: NodeJS.ProcessEnv,
): Promise<Record<string, string | undefined>> {
  const home = join(folder, 'home');
  const scratch = join(folder, 'tmp');
  await mkdir(home, { recursive: true });
  await mkdir(scratch, { recursive: true });
  const passed = Object.fromEntries(PASSED.map((name) => [name, from[name]]));
  return { ...passed, HOME: home, USERPROFILE: home, TMPDIR: scratch, TEMP: scratch, TMP: scratch };
}

/**
 * The environment that sends the CDK, the SDK and the AWS CLI to the emulator and nowhere else.
 *
 * An access key of twelve digits is the emulator's root of that account, with any secret.
 */
export function awsEnvironment(target: Target): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: target.endpoint,
    AWS_ACCESS_KEY_ID: target.account,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: target.region,
    AWS_DEFAULT_REGION: target.region,
    CDK_DEFAULT_ACCOUNT: target.account,
    CDK_DEFAULT_REGION: target.region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}
