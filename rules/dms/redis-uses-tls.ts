import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-DMS-06',
  title: 'Replication to Redis uses TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::DMS::Endpoint'],
  check(resource) {
    return resource.get('RedisSettings').isPresent()
      ? expectNoneOf(resource.get('RedisSettings.SslSecurityProtocol'), 'the protocol', 'plaintext')
      : pass();
  },
  docs: () => ({
    rationale: 'Rows and the token of the cache cross the network in the clear otherwise.',
    remediation: 'Set `RedisSettings.SslSecurityProtocol` to `ssl-encryption`, or leave it out.',

    examples: {
      pass: {
        tls: one('AWS::DMS::Endpoint', { RedisSettings: { SslSecurityProtocol: 'ssl-encryption' } }),
        'no Redis': one('AWS::DMS::Endpoint'),
      },
      fail: { plain: one('AWS::DMS::Endpoint', { RedisSettings: { SslSecurityProtocol: 'plaintext' } }) },
    },
  }),
});
