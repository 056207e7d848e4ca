import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-DMS-07',
  title: 'Replication from MongoDB signs in',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::DMS::Endpoint'],
  check(resource) {
    return resource.get('MongoDbSettings').isPresent()
      ? expectNoneOf(resource.get('MongoDbSettings.AuthType'), 'the kind of sign-in', 'no')
      : pass();
  },
  docs: () => ({
    rationale: 'A database that a replication reads without a password is read by everybody.',
    remediation: 'Set `MongoDbSettings.AuthType` to `password`.',

    examples: {
      pass: {
        password: one('AWS::DMS::Endpoint', { MongoDbSettings: { AuthType: 'password' } }),
        'no MongoDB': one('AWS::DMS::Endpoint'),
      },
      fail: { 'no sign-in': one('AWS::DMS::Endpoint', { MongoDbSettings: { AuthType: 'no' } }) },
    },
  }),
});
