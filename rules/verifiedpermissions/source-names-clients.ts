import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-VP-03',
  title: "Policy store's identity source names its clients",
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::VerifiedPermissions::IdentitySource'],
  check(resource) {
    const pool = resource.get('Configuration.CognitoUserPoolConfiguration');
    if (pool.isAbsent()) return pass();
    const clients = pool.get('ClientIds');
    return clients.items().length > 0 ? pass() : fail(clients, 'tokens of every client are taken');
  },
  docs: () => ({
    rationale: 'A token that was made for another application of the same pool must not open this one.',
    remediation: 'Set `CognitoUserPoolConfiguration.ClientIds`.',

    examples: {
      pass: {
        named: one('AWS::VerifiedPermissions::IdentitySource', {
          Configuration: {
            CognitoUserPoolConfiguration: { UserPoolArn: { Ref: 'Pool' }, ClientIds: ['abc'] },
          },
        }),
        'no pool': one('AWS::VerifiedPermissions::IdentitySource'),
      },
      fail: {
        omitted: one('AWS::VerifiedPermissions::IdentitySource', {
          Configuration: { CognitoUserPoolConfiguration: { UserPoolArn: { Ref: 'Pool' } } },
        }),
      },
    },
  }),
});
