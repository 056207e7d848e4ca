import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-38',
  title: 'Machines answer metadata requests only with a session token',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04', 'AUT-02'],
  frameworks: { fsbp: ['EC2.8'], cis30: ['5.6'], cis50: ['5.7'], cis70: ['6.7'] },
  waivable: true,
  appliesTo: ['AWS::EC2::LaunchTemplate'],
  check(resource) {
    const data = resource.get('LaunchTemplateData');
    const options = data.get('MetadataOptions');
    return options.get('HttpEndpoint').is('disabled')
      ? pass()
      : expectOneOf(options.get('HttpTokens'), 'the session token', 'required');
  },
  docs: () => ({
    rationale:
      "With the older metadata service a program that fetches an address for somebody hands over the keys of the machine's role.",
    remediation: 'Set `LaunchTemplateData.MetadataOptions.HttpTokens` to `required`.',

    examples: {
      pass: {
        required: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { MetadataOptions: { HttpTokens: 'required' } },
        }),
        'no metadata at all': one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { MetadataOptions: { HttpEndpoint: 'disabled' } },
        }),
      },
      fail: {
        omitted: one('AWS::EC2::LaunchTemplate', { LaunchTemplateData: { ImageId: 'ami-1' } }),
        optional: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { MetadataOptions: { HttpTokens: 'optional' } },
        }),
      },
    },
  }),
});
