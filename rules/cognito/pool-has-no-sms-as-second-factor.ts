import { userPool } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-02',
  title: 'User pool takes no SMS as second factor',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    if (resource.get('MfaConfiguration').isAbsent() || resource.get('MfaConfiguration').is('OFF'))
      return pass();
    const factors = resource.get('EnabledMfas');
    if (factors.isAbsent()) return fail(factors, 'no factor is named, which means SMS');
    return factors.each((factor) => expectNoneOf(factor, 'the second factor', 'SMS_MFA'));
  },
  docs: () => ({
    rationale:
      'A number is moved to another SIM card by one call to a shop, and messages are read on the way. SMS is the weakest second factor.',
    remediation: 'Name `SOFTWARE_TOKEN_MFA` alone in `EnabledMfas`, beside passkeys. `SecureUserPool` does.',

    examples: {
      pass: {
        'an app': userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
        'no second factor at all': userPool({ MfaConfiguration: 'OFF' }),
      },
      fail: {
        sms: userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA'] }),
        'sms beside an app': userPool({
          MfaConfiguration: 'OPTIONAL',
          EnabledMfas: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
        }),
        'omitted list': userPool({
          MfaConfiguration: 'ON',
          SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms' },
        }),
      },
    },
  }),
});
