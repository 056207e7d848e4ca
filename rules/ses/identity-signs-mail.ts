import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SES-02',
  title: 'Mail of an identity is signed',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::SES::EmailIdentity'],
  check(resource) {
    const signs = resource.get('DkimAttributes.SigningEnabled');
    return signs.isFalse() ? fail(signs, 'mail is not signed') : pass();
  },
  docs: () => ({
    rationale: 'Mail without a signature can be sent by everybody in your name.',
    remediation: 'Set `DkimAttributes.SigningEnabled` to true, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::SES::EmailIdentity') },
      fail: { off: one('AWS::SES::EmailIdentity', { DkimAttributes: { SigningEnabled: false } }) },
    },
  }),
});
