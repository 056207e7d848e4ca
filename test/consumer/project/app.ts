import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { ImmutableLogArchive, PortcullisChecks } from 'cdk-portcullis';

const app = new App({ outdir: 'cdk.out' });
Validations.of(app).addPlugins(new PortcullisChecks());

const archive = new ImmutableLogArchive(new Stack(app, 'Logs'), 'Archive');
const bucket = archive.bucket.node.defaultChild;
if (process.argv.includes('--weakened') && CfnResource.isCfnResource(bucket)) {
  bucket.addPropertyOverride('VersioningConfiguration.Status', 'Suspended');
}
app.synth();
