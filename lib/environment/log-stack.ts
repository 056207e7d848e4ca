import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { ImmutableLogArchive } from '../../constructs/logs/immutable-log-archive';
import { type Config } from './config';
import { declared } from './declared';

/** Where the logs of the environment are kept. */
export class LogStack extends Stack {
  public readonly archive: ImmutableLogArchive;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    this.archive = new ImmutableLogArchive(this, 'Archive', {
      retention: Duration.days(config.retentionDays),
      ...declared('shorterRetention', config),
    });
  }
}
