import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IB-01',
  title: "Image builder's machines answer metadata requests only with a session token",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ImageBuilder::InfrastructureConfiguration'],
  check(resource) {
    return expectOneOf(resource.get('InstanceMetadataOptions.HttpTokens'), 'the session token', 'required');
  },
  docs: () => ({
    rationale:
      'A build runs scripts from many places; the role of its machine writes images that run in production.',
    remediation: 'Set `InstanceMetadataOptions.HttpTokens` to `required`.',

    examples: {
      pass: {
        required: one('AWS::ImageBuilder::InfrastructureConfiguration', {
          InstanceMetadataOptions: { HttpTokens: 'required' },
        }),
      },
      fail: { omitted: one('AWS::ImageBuilder::InfrastructureConfiguration') },
    },
  }),
});
