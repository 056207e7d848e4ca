import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const application = (CheckpointConfiguration: unknown) =>
  one('AWS::KinesisAnalyticsV2::Application', {
    ApplicationConfiguration: { FlinkApplicationConfiguration: { CheckpointConfiguration } },
  });

export default defineRule({
  id: 'PC-KA-01',
  title: 'Stream application keeps checkpoints',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::KinesisAnalyticsV2::Application'],
  check(resource) {
    const checkpoints = resource.get(
      'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration',
    );
    const on = checkpoints.get('CheckpointingEnabled');
    return checkpoints.get('ConfigurationType').is('CUSTOM') && on.isFalse()
      ? fail(on, 'checkpoints are switched off')
      : pass();
  },
  docs: () => ({
    rationale:
      'Without a checkpoint what an application had counted and remembered is gone when it starts anew.',
    remediation:
      'Set `CheckpointConfiguration.ConfigurationType` to `DEFAULT`, or `CheckpointingEnabled` to true.',
    examples: {
      pass: {
        omitted: one('AWS::KinesisAnalyticsV2::Application'),
        default: application({ ConfigurationType: 'DEFAULT' }),
        own: application({ ConfigurationType: 'CUSTOM', CheckpointingEnabled: true }),
        'a switch that does not count': application({
          ConfigurationType: 'DEFAULT',
          CheckpointingEnabled: false,
        }),
      },
      fail: {
        'switched off, without need': application({
          ConfigurationType: 'CUSTOM',
          CheckpointingEnabled: false,
        }),
      },
      unknown: { imported: application({ ConfigurationType: 'CUSTOM', CheckpointingEnabled: imported }) },
    },
  }),
});
