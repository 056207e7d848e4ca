import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SES-01',
  title: 'Mail is sent over TLS only',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::SES::ConfigurationSet'],
  check(resource) {
    return expectOneOf(resource.get('DeliveryOptions.TlsPolicy'), 'the use of TLS', 'REQUIRE');
  },
  docs: () => ({
    rationale:
      'By default mail goes out in the clear where the other side says that it knows no TLS; so does somebody in between.',
    remediation: 'Set `DeliveryOptions.TlsPolicy` to `REQUIRE`.',

    examples: {
      pass: { required: one('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } }) },
      fail: {
        omitted: one('AWS::SES::ConfigurationSet'),
        optional: one('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'OPTIONAL' } }),
      },
    },
  }),
});
