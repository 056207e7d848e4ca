import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ServerlessCache', properties);

export default defineRule({
  id: 'PC-EC-22',
  title: 'ElastiCache serverless cache asks for a user',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-12', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ServerlessCache'],
  check(resource) {
    const users = resource.get('UserGroupId');
    return users.isPresent() || resource.get('Engine').is('memcached')
      ? pass()
      : fail(users, 'whoever reaches it in the network may read and write everything');
  },
  docs: () => ({
    rationale:
      'Without a group of users every machine of the network is trusted. One foothold anywhere reads all sessions.',
    remediation: 'Set `UserGroupId` to a group of users.',
    examples: {
      pass: {
        users: subject({ Engine: 'valkey', UserGroupId: 'app' }),
        'an engine without users, where it is omitted': subject({ Engine: 'memcached' }),
      },
      fail: {
        omitted: subject({ Engine: 'valkey' }),
        'nothing set, so omitted': subject(),
        'missing outside production': staged(
          subject({ Engine: 'redis', UserGroupId: inProduction('app', { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
