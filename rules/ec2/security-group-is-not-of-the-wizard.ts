import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-99',
  title: 'Security group has a name that says what it is for',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource) {
    const name = resource.get('GroupName');
    const empty = resource.get('GroupDescription').is('');
    return empty || testPattern(name, 'is of the wizard', (text) => text.startsWith('launch-wizard'))
      ? fail(empty ? resource.get('GroupDescription') : name, 'the group says nothing about its use')
      : pass();
  },
  docs: () => ({
    rationale:
      "A group of the console's wizard was made in a hurry, with SSH open, and is used again because it is there.",
    remediation: 'Make a group for its purpose, with `GroupDescription`.',
    whenNotToUse: 'For groups that are on their way out.',
    examples: {
      pass: {
        named: one('AWS::EC2::SecurityGroup', {
          GroupName: 'shop-web',
          GroupDescription: 'web servers of the shop',
        }),
        'no name': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'of the wizard, without a purpose': one('AWS::EC2::SecurityGroup', { GroupName: 'launch-wizard-3' }),
        'an empty description': one('AWS::EC2::SecurityGroup', { GroupDescription: '' }),
      },
    },
  }),
});
