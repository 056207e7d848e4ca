import { App, Validations } from 'aws-cdk-lib';
import { HardenedEnvironment } from '../lib/environment/hardened-environment';
import { contextKey, PortcullisError, readConfig } from '../lib/environment/read-config';
import { PortcullisChecks } from '../lib/nag-pack';

try {
  const app = new App();
  Validations.of(app).addPlugins(new PortcullisChecks({ profile: 'strict' }));
  new HardenedEnvironment(app, readConfig(app.node.tryGetContext(contextKey)));
  app.synth();
} catch (error) {
  if (!(error instanceof PortcullisError)) throw error;
  console.error(error.message);
  // At once: CDK would otherwise synthesize what stands so far.
  process.exit(1);
}
