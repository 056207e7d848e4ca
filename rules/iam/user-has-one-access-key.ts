import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { othersWith } from '../same-value';

export default defineRule({
  id: 'PC-IAM-43',
  title: 'IAM user has one access key at most',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-06'],
  frameworks: { cis30: ['1.13'], cis50: ['1.12'] },
  waivable: true,
  appliesTo: ['AWS::IAM::AccessKey'],
  check(resource, template) {
    if (resource.get('Status').is('Inactive')) return pass();
    const others = othersWith(resource, template, 'UserName').filter(
      (key) => !key.get('Status').is('Inactive'),
    );
    return others.length > 0
      ? fail(resource.get('UserName'), `${others.length + 1} active keys belong to the user`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Two active keys outside a rotation double what can be stolen, and nobody knows which one is in use.',
    remediation:
      'Keep one `AWS::IAM::AccessKey` for a user; while rotating set `Status` of the old one to `Inactive`.',

    examples: {
      pass: {
        'one key': one('AWS::IAM::AccessKey', { UserName: 'ci' }),
        'one of two is off': resources({
          Old: ['AWS::IAM::AccessKey', { UserName: 'ci', Status: 'Inactive' }],
          New: ['AWS::IAM::AccessKey', { UserName: 'ci' }],
        }),
        'without a name': one('AWS::IAM::AccessKey'),
      },
      fail: {
        'two keys': resources({
          A: ['AWS::IAM::AccessKey', { UserName: 'ci' }],
          B: ['AWS::IAM::AccessKey', { UserName: 'ci', Status: 'Active' }],
        }),
        'two keys by reference': resources({
          Ci: ['AWS::IAM::User'],
          A: ['AWS::IAM::AccessKey', { UserName: { Ref: 'Ci' } }],
          B: ['AWS::IAM::AccessKey', { UserName: { Ref: 'Ci' } }],
        }),
      },
    },
  }),
});
