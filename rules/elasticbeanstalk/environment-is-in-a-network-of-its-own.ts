import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
const environment = (OptionName: string) =>
  one('AWS::ElasticBeanstalk::Environment', {
    OptionSettings: [{ Namespace: 'aws:ec2:vpc', OptionName, Value: 'x' }],
  });

export default defineRule({
  id: 'PC-EB-04',
  title: 'Beanstalk environment stands in a named network',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ElasticBeanstalk::Environment'],
  check(resource) {
    const options = resource.get('OptionSettings');
    const isNamed = options.some(
      (option) => option.get('Namespace').is('aws:ec2:vpc') && option.get('OptionName').is('VPCId'),
    );
    return isNamed
      ? pass()
      : fail(options, 'no network is named, which means the default one, whose subnets are public');
  },
  docs: () => ({
    rationale: 'Every subnet of the default network gives machines public addresses.',
    remediation: 'Set the option `VPCId` of `aws:ec2:vpc` in `OptionSettings`, with `Subnets`.',
    whenNotToUse: 'Where a configuration template or saved configuration names it.',
    examples: {
      pass: { named: environment('VPCId') },
      fail: { omitted: one('AWS::ElasticBeanstalk::Environment'), 'another option': environment('Subnets') },
    },
  }),
});
