import { expectOption } from '../beanstalk-option';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EB-03',
  title: 'Beanstalk environment reports health in detail',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['ElasticBeanstalk.1'] },
  waivable: true,
  appliesTo: ['AWS::ElasticBeanstalk::Environment'],
  check(resource) {
    return expectOption(resource, 'aws:elasticbeanstalk:healthreporting:system', 'SystemType', 'enhanced');
  },
  docs: () => ({
    rationale: 'The basic report sees a machine that answers, and not that it answers wrongly.',
    remediation:
      'Set the option `SystemType` of `aws:elasticbeanstalk:healthreporting:system` in `OptionSettings` to `enhanced`.',
    whenNotToUse: 'For platforms that report enhanced by default.',
    examples: {
      pass: {
        enhanced: one('AWS::ElasticBeanstalk::Environment', {
          OptionSettings: [
            {
              Namespace: 'aws:elasticbeanstalk:healthreporting:system',
              OptionName: 'SystemType',
              Value: 'enhanced',
            },
          ],
        }),
      },
      fail: { omitted: one('AWS::ElasticBeanstalk::Environment') },
    },
  }),
});
