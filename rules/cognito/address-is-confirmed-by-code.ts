import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-34',
  title: 'User pool confirms addresses by a code and not by a link',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const option = resource.get('VerificationMessageTemplate.DefaultEmailOption');
    return option.isAbsent()
      ? pass()
      : expectOneOf(option, 'how an address is confirmed', 'CONFIRM_WITH_CODE');
  },
  docs: () => ({
    rationale:
      'Programs that scan mail follow links, and so confirm addresses for whoever entered them. A code needs the person.',
    remediation:
      'Set `VerificationMessageTemplate.DefaultEmailOption` to `CONFIRM_WITH_CODE`, or leave it out.',
    whenNotToUse: 'Where users are known not to have such scanners.',
    examples: {
      pass: {
        'omitted, which means a code': userPool(),
        code: userPool({ VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' } }),
      },
      fail: { link: userPool({ VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } }) },
    },
  }),
});
