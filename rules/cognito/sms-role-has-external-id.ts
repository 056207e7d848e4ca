import { userPool } from '../cognito-example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-35',
  title: 'User pool that sends SMS gives an external id with its role',
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const sms = resource.get('SmsConfiguration');
    return sms.isPresent() ? expectSet(sms.get('ExternalId'), 'the external id') : pass();
  },
  docs: () => ({
    rationale: 'The external id keeps another pool from using the role that pays for your messages.',
    remediation: 'Set `SmsConfiguration.ExternalId`, and test it in the trust policy of the role.',

    examples: {
      pass: {
        set: userPool({
          SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms', ExternalId: 'users-7f3a' },
        }),
        'no messages': userPool(),
      },
      fail: {
        omitted: userPool({ SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms' } }),
      },
    },
  }),
});
