import { expectOption } from '../beanstalk-option';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EB-02',
  title: 'Beanstalk environment sends its logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ElasticBeanstalk.3'] },
  waivable: true,
  appliesTo: ['AWS::ElasticBeanstalk::Environment'],
  check(resource) {
    return expectOption(resource, 'aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs', true);
  },
  docs: () => ({
    rationale: 'A machine that is replaced takes its logs with it.',
    remediation:
      'Set the option `StreamLogs` of `aws:elasticbeanstalk:cloudwatch:logs` in `OptionSettings` to `true`.',
    whenNotToUse: 'Where an agent of another kind sends them.',
    examples: {
      pass: {
        sent: one('AWS::ElasticBeanstalk::Environment', {
          OptionSettings: [
            { Namespace: 'aws:elasticbeanstalk:cloudwatch:logs', OptionName: 'StreamLogs', Value: 'true' },
          ],
        }),
      },
      fail: { omitted: one('AWS::ElasticBeanstalk::Environment') },
    },
  }),
});
