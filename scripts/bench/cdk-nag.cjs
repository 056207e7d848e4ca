// What cdk-nag needs for the same templates: every one included in a stack of one app, judged by the packs that BENCH_PACKS
// names. Plain JavaScript, so that no compiler is on the clock.
const { App, Stack, Validations } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const packs = require('cdk-nag');

const app = new App({ outdir: process.env.BENCH_OUTDIR, analyticsReporting: false });
Validations.of(app).addPlugins(...process.env.BENCH_PACKS.split(' ').map((pack) => new packs[pack]()));
process.argv.slice(2).forEach((templateFile, at) => {
  new CfnInclude(new Stack(app, `S${at}`, { analyticsReporting: false }), 'Template', { templateFile });
});
const resources = app.node.findAll().filter((node) => 'cfnResourceType' in node).length;
try {
  app.synth();
} catch {
  // Findings end the synth, after all rules have run.
}
const { existsSync, readFileSync } = require('node:fs');
const report = `${process.env.BENCH_OUTDIR}/validation-report.json`;
const judged = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
process.stdout.write(JSON.stringify({ resources, plugins: judged.pluginReports?.length ?? 0 }));
process.exitCode = 0;
