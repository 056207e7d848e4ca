import { App, BootstraplessSynthesizer } from 'aws-cdk-lib';
import { cases } from './cases';

// node main.js CASE [CONTEXT-KEY]: an app as somebody's own would be, with one context key set to false.
const [name = '', off] = process.argv.slice(2);
const build = cases[name];
if (!build) throw new Error(`no case "${name}"`);
const app = new App({
  analyticsReporting: false,
  ...(off ? { context: { [off]: false } } : {}),
  // Where the account that it is deployed to was not bootstrapped.
  ...(process.env['BOOTSTRAPLESS'] ? { defaultStackSynthesizer: new BootstraplessSynthesizer() } : {}),
});
build(app);
app.synth();
