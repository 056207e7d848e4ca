import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-44',
  title: 'The root user has no access key',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.4'], cis30: ['1.4'], cis50: ['1.3'], cis70: ['2.4'] },
  waivable: true,
  appliesTo: ['AWS::IAM::AccessKey'],
  check(resource) {
    const user = resource.get('UserName');
    const root = testPattern(user, 'names the root user', (text) =>
      /^(?:<?root(?:_account)?>?|.*:root)$/i.test(text),
    );
    return root && !resource.get('Status').is('Inactive')
      ? fail(user, `the key belongs to ${user.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'No policy limits the root user. A key of it is the whole account, for ever.',
    remediation: 'Remove the key, and give programs roles.',

    examples: {
      pass: {
        'a user': one('AWS::IAM::AccessKey', { UserName: 'ci' }),
        'without a name': one('AWS::IAM::AccessKey'),
        'switched off': one('AWS::IAM::AccessKey', { UserName: 'root', Status: 'Inactive' }),
        ...each(['uproot', 'rooted', 'x:rooted'], (UserName) => one('AWS::IAM::AccessKey', { UserName })),
      },
      fail: {
        'the root user': one('AWS::IAM::AccessKey', { UserName: 'root' }),
        active: one('AWS::IAM::AccessKey', { UserName: 'Root', Status: 'Active' }),
        ...each(['<root_account>', 'arn:aws:iam::111122223333:root'], (UserName) =>
          one('AWS::IAM::AccessKey', { UserName }),
        ),
      },
    },
  }),
});
