import { App } from 'aws-cdk-lib';
import { HardenedEnvironment } from '../lib/environment/hardened-environment';
import { contextKey, readConfig } from '../lib/environment/read-config';
import { PortcullisError } from '../waivers';

try {
  const app = new App();
  new HardenedEnvironment(app, readConfig(app.node.tryGetContext(contextKey)));
  app.synth();
} catch (error) {
  if (!(error instanceof PortcullisError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
