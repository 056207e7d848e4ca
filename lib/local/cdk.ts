import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { PortcullisError } from '../../waivers/error';
import { execute, lastLines, mustSucceed } from './command';
import { awsEnvironment, cleanEnvironment, type Target } from './environment';
import { type Lifetime } from './lifetime';

const CLI = require.resolve('aws-cdk/bin/cdk');
const DEADLINES = { synth: 120, bootstrap: 120, deploy: 300 };

/** The CDK's command line of this project, always in a clean environment and with a deadline. */
export class Cdk {
  constructor(
    private readonly lifetime: Lifetime,
    /** Where cdk.json is. */
    private readonly project: string,
    /** Everything it writes goes below this folder. */
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly onLine: (line: string) => void,
  ) {}

  /**
   * Synthesizes the app that cdk.json names and gives back the folder of its cloud assembly, and what the CDK said if it
   * failed the synthesis although it wrote an assembly: that is how its plugins refuse one.
   */
  async synth(): Promise<{ readonly assembly: string; readonly refusal: string | null }> {
    const assembly = join(this.folder, 'cdk.out');
    const args = ['synth', '--quiet', '--output', assembly];
    const spec = await this.spec('cdk synth', args, {}, DEADLINES.synth);
    const { code, output } = await execute(this.lifetime, spec);
    if (code === 0) return { assembly, refusal: null };
    const said = `cdk synth failed with exit code ${code}; its last words:\n${lastLines(output)}`;
    if (!existsSync(join(assembly, 'manifest.json'))) {
      throw new PortcullisError('LOCAL_STEP_FAILED', `${said}\ncorrect the app or cdk.json`);
    }
    return { assembly, refusal: said };
  }

  async bootstrap(assembly: string, target: Target): Promise<void> {
    const args = ['bootstrap', `aws://${target.account}/${target.region}`, '--app', assembly];
    await this.must('cdk bootstrap', args, awsEnvironment(target), DEADLINES.bootstrap, ADVICE);
  }

  /** Deploys every stack, those of stages too (`--all` leaves them out). */
  async deploy(assembly: string, target: Target): Promise<void> {
    const args = ['deploy', '--app', assembly, '**', '--concurrency', '2', '--require-approval', 'never'];
    await this.must('cdk deploy', args, awsEnvironment(target), DEADLINES.deploy, ADVICE);
  }

  /** The commit of the CLI that is used, for the report. */
  async version(): Promise<string> {
    const { output } = await execute(this.lifetime, await this.spec('cdk --version', ['--version'], {}, 30));
    return output.trim().split(' ')[0] ?? '';
  }

  private async must(
    what: string,
    args: string[],
    env: Record<string, string>,
    deadline: number,
    advice: string,
  ) {
    await mustSucceed(this.lifetime, await this.spec(what, args, env, deadline), advice);
  }

  private async spec(what: string, args: string[], env: Record<string, string>, deadline: number) {
    return {
      what,
      command: process.execPath,
      args: [CLI, ...args, ...(args[0] === '--version' ? [] : ['--no-notices', '--ci', '--no-color'])],
      env: {
        ...(await cleanEnvironment(this.folder, this.env)),
        CDK_HOME: join(this.folder, 'cdk-home'),
        ...env,
        ...QUIET,
      },
      cwd: this.project,
      deadline,
      onLine: this.onLine,
    };
  }
}

const QUIET = {
  NO_COLOR: '1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
};
const ADVICE =
  'read the reason below; the emulator may not know a resource type or property (see emulator/shim)';
