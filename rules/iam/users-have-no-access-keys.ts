import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-42',
  title: 'Templates make no access keys',
  severity: 'high',
  profile: 'strict',
  controls: ['IDN-12', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::IAM::AccessKey'],
  check(resource) {
    return resource.get('Status').is('Inactive')
      ? pass()
      : fail(resource.get('UserName'), 'a template makes an access key that does not expire');
  },
  docs: () => ({
    rationale:
      'An access key works until it is deleted, and one that a template makes stands in the state of the stack and often in its outputs.',
    remediation: 'Let programs use roles: instance profiles, web identities or IAM Roles Anywhere.',
    whenNotToUse: 'For the few programs outside AWS that can use neither.',
    examples: {
      pass: {
        'a key that is switched off': one('AWS::IAM::AccessKey', { UserName: 'old', Status: 'Inactive' }),
      },
      fail: {
        'without a status': one('AWS::IAM::AccessKey', { UserName: 'ci' }),
        active: one('AWS::IAM::AccessKey', { UserName: 'ci', Status: 'Active' }),
      },
    },
  }),
});
