import { App, Stack } from 'aws-cdk-lib';
import { ImmutableLogArchive } from 'cdk-portcullis';

// A promise is not a property that somebody can set to false.
new ImmutableLogArchive(new Stack(new App(), 'Logs'), 'Archive', { versioned: false });
