import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-07',
  title: 'Lambda layer is shared with named accounts',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: true,
  appliesTo: ['AWS::Lambda::LayerVersionPermission'],
  check(resource) {
    return resource.get('Principal').is('*') && resource.get('OrganizationId').isAbsent()
      ? fail(resource.get('Principal'), 'every AWS account may read the layer')
      : pass();
  },
  docs: () => ({
    rationale: 'A layer holds your code, and often settings. Shared with everybody it is published.',
    remediation: 'Set `Principal` to an account, or `OrganizationId` beside `*`.',

    examples: {
      pass: {
        'an account': one('AWS::Lambda::LayerVersionPermission', { Principal: '111122223333' }),
        'an organization': one('AWS::Lambda::LayerVersionPermission', {
          Principal: '*',
          OrganizationId: 'o-abcdefghij',
        }),
        'no principal': one('AWS::Lambda::LayerVersionPermission'),
      },
      fail: {
        'everyone, without an organization': one('AWS::Lambda::LayerVersionPermission', { Principal: '*' }),
      },
    },
  }),
});
