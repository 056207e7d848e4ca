import { expectOption } from '../beanstalk-option';
import { one } from '../example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EB-01',
  title: 'Beanstalk environment takes updates of its platform',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::ElasticBeanstalk::Environment'],
  check(resource) {
    return expectOption(resource, 'aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', true);
  },
  docs: () => ({
    rationale: 'The platform is an operating system and a server, with holes that become known.',
    remediation:
      'Set the option `ManagedActionsEnabled` of `aws:elasticbeanstalk:managedactions` in `OptionSettings` to `true`.',

    examples: {
      pass: {
        updated: one('AWS::ElasticBeanstalk::Environment', {
          OptionSettings: [
            {
              Namespace: 'aws:elasticbeanstalk:managedactions',
              OptionName: 'ManagedActionsEnabled',
              Value: 'true',
            },
          ],
        }),
      },
      fail: { omitted: one('AWS::ElasticBeanstalk::Environment') },
    },
  }),
});
