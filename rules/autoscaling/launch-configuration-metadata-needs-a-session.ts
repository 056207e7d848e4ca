import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ASG-02',
  title: "Launch configuration's machines answer metadata requests only with a session token",
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['AutoScaling.3'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::LaunchConfiguration'],
  check(resource) {
    return resource.get('MetadataOptions.HttpEndpoint').is('disabled')
      ? pass()
      : expectOneOf(resource.get('MetadataOptions.HttpTokens'), 'the session token', 'required');
  },
  docs: () => ({
    rationale:
      "With the older metadata service a program that fetches an address for somebody hands over the keys of the machine's role.",
    remediation: 'Set `MetadataOptions.HttpTokens` to `required`.',

    examples: {
      pass: {
        required: one('AWS::AutoScaling::LaunchConfiguration', {
          MetadataOptions: { HttpTokens: 'required' },
        }),
        'no metadata at all': one('AWS::AutoScaling::LaunchConfiguration', {
          MetadataOptions: { HttpEndpoint: 'disabled' },
        }),
      },
      fail: {
        omitted: one('AWS::AutoScaling::LaunchConfiguration'),
        optional: one('AWS::AutoScaling::LaunchConfiguration', {
          MetadataOptions: { HttpTokens: 'optional' },
        }),
      },
    },
  }),
});
