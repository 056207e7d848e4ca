import { Stage } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { accept } from './accept';
import { ApiStack } from './api-stack';
import { type Config } from './config';
import { IdentityStack } from './identity-stack';
import { LogStack } from './log-stack';
import { SiteStack } from './site-stack';
import { TenantStack } from './tenant-stack';

/** The account of the local emulator: nobody's on AWS, so a deployment there with it is refused. */
const localAccount = '000000000000';
const localRegion = 'us-east-1';

/**
 * The hardened environment: one stage of stacks.
 *
 * It goes where the configuration says, else where the CDK CLI's credentials are, else to the local emulator; it needs neither
 * credentials nor look-ups to synthesize.
 */
export class HardenedEnvironment extends Stage {
  constructor(scope: Construct, config: Config) {
    const account = config.account ?? process.env.CDK_DEFAULT_ACCOUNT ?? localAccount;
    const region = config.region ?? process.env.CDK_DEFAULT_REGION ?? localRegion;
    super(scope, config.stage, { env: { account, region } });
    const terminationProtection = config.waivers.withoutDeletionProtection === undefined;
    const { archive } = new LogStack(this, 'Logs', config, {
      description: 'Log archive that nobody can change',
      terminationProtection,
    });
    const { users, app, registry } = new IdentityStack(this, 'Identity', config, archive, {
      description: 'Users, their sign-in and its logs',
      terminationProtection,
    });
    const callers = { users, clients: [app] };
    const { revocationList } = new ApiStack(this, 'Api', config, callers, {
      description: 'An API that users call with their tokens',
      terminationProtection,
    });
    const estate = { ...callers, revocationList, registry, archive };
    new TenantStack(this, 'Tenants', config, estate, {
      description: 'Tenants, what they share, and a secret that rotates',
      terminationProtection,
    });
    if (config.site !== undefined) {
      new SiteStack(this, 'Site', config, config.site, {
        description: 'A site of static files, with its logs',
        env: { account },
        terminationProtection,
      });
    }
    for (const acceptance of config.accepts) accept(this, acceptance);
  }
}
