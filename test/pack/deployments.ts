import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { execute } from '../../lib/local/command';
import { startEmulator } from '../../lib/local/emulator';
import { awsEnvironment, cleanEnvironment } from '../../lib/local/environment';
import { type Lifetime } from '../../lib/local/lifetime';
import { findPython } from '../../lib/local/python';
import { ensureVenv } from '../../lib/local/venv';
import { type Project } from './synths';

const repository = join(__dirname, '..', '..');
const region = 'eu-central-1';

/** How somebody calls `cdk deploy`, and on which app. */
export interface Deploy {
  readonly app: string;
  /** A context key that the app itself sets to false. */
  readonly contextOff?: string;
  readonly args: readonly string[];
}

export interface Deployed {
  readonly exitCode: number;
  /** Every stack that the account has afterwards, deleted and failed ones included. */
  readonly stacks: readonly string[];
  readonly assembly: string;
  readonly output: string;
}

/** An emulator, in which each deployment has an account of its own. */
export class Deployments {
  private count = 0;

  private constructor(
    private readonly lifetime: Lifetime,
    private readonly project: Project,
    private readonly endpoint: string,
  ) {}

  static async start(lifetime: Lifetime, project: Project): Promise<Deployments> {
    const { env } = process;
    const { found, rejected } = await findPython(lifetime, env);
    if (!found) throw new Error(`no Python for the emulator: ${rejected.join(', ')}`);
    const home = join(repository, 'emulator');
    const python = await ensureVenv(lifetime, found, join(home, 'requirements.txt'), env);
    const launcher = join(home, 'launcher.py');
    const options = { python, launcher, folder: project.dir, env, keep: false };
    const { endpoint } = await startEmulator(lifetime, options);
    return new Deployments(lifetime, project, endpoint);
  }

  /** Runs the CDK's own `cdk deploy`. */
  async deploy({ app, contextOff, args }: Deploy): Promise<Deployed> {
    const number = this.count++;
    const target = { endpoint: this.endpoint, account: String(100000000000 + number), region };
    const cwd = join(this.project.dir, `deploy-${number}`);
    mkdirSync(cwd);
    this.project.writeCdkJson(cwd, app, contextOff);
    const options = ['--require-approval', 'never', '--no-notices', '--ci'];
    const { code, output } = await execute(this.lifetime, {
      what: 'cdk deploy',
      command: process.execPath,
      args: [require.resolve('aws-cdk/bin/cdk'), 'deploy', ...args, ...options],
      env: {
        ...(await cleanEnvironment(cwd, process.env)),
        ...awsEnvironment(target),
        BOOTSTRAPLESS: 'true',
        CDK_VALIDATION: 'false',
      },
      cwd,
      deadline: 90,
    });
    return {
      exitCode: code,
      stacks: await this.stacks(target.account),
      assembly: join(cwd, 'cdk.out'),
      output,
    };
  }

  private async stacks(account: string): Promise<string[]> {
    const client = new CloudFormationClient({
      endpoint: this.endpoint,
      region,
      credentials: { accessKeyId: account, secretAccessKey: 'local' },
    });
    const { StackSummaries = [] } = await client.send(new ListStacksCommand({}));
    client.destroy();
    return StackSummaries.map(({ StackName, StackStatus }) => `${StackName} ${StackStatus}`).sort();
  }
}
