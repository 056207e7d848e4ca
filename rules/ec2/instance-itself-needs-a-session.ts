import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const required = { MetadataOptions: { HttpTokens: 'required' } };
const launched = (by: Record<string, unknown>, LaunchTemplateData: Record<string, unknown> = {}) =>
  resources({
    Template: ['AWS::EC2::LaunchTemplate', { LaunchTemplateName: 'web', LaunchTemplateData }],
    Subject: ['AWS::EC2::Instance', { LaunchTemplate: { ...by, Version: '1' } }],
  });

export default defineRule({
  id: 'PC-EC2-39',
  title: 'Machine answers metadata requests only with a session token',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04', 'AUT-02'],
  frameworks: { fsbp: ['EC2.8'], cis30: ['5.6'], cis50: ['5.7'], cis70: ['6.7'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource, template) {
    const options = resource.get('MetadataOptions');
    if (options.get('HttpTokens').is('required') || options.get('HttpEndpoint').is('disabled')) return pass();
    const [used] = ['LaunchTemplateId', 'LaunchTemplateName'].flatMap((name) =>
      template.meantBy(resource.get(`LaunchTemplate.${name}`), 'AWS::EC2::LaunchTemplate'),
    );
    if (used?.get('LaunchTemplateData.MetadataOptions.HttpTokens').is('required')) return pass();
    return resource.get('LaunchTemplate').isPresent() && used === undefined
      ? pass()
      : fail(options.get('HttpTokens'), `the session token is ${options.get('HttpTokens').describe()}`);
  },
  docs: () => ({
    rationale:
      "With the older metadata service a program that fetches an address for somebody hands over the keys of the machine's role.",
    remediation:
      'Set `MetadataOptions.HttpTokens` to `required`, or use an `AWS::EC2::LaunchTemplate` that does.',

    examples: {
      pass: {
        required: one('AWS::EC2::Instance', required),
        'by a launch template': launched({ LaunchTemplateId: { Ref: 'Template' } }, required),
        'by one that is named': launched({ LaunchTemplateName: 'web' }, required),
        'no metadata at all': one('AWS::EC2::Instance', { MetadataOptions: { HttpEndpoint: 'disabled' } }),
        'a launch template elsewhere': one('AWS::EC2::Instance', {
          LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' },
        }),
      },
      fail: {
        omitted: one('AWS::EC2::Instance', { ImageId: 'ami-1' }),
        optional: one('AWS::EC2::Instance', { MetadataOptions: { HttpTokens: 'optional' } }),
        'a launch template that says nothing': launched({ LaunchTemplateId: { Ref: 'Template' } }),
        'one that is named': launched({ LaunchTemplateName: 'web' }),
      },
    },
  }),
});
