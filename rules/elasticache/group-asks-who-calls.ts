import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-06',
  title: 'ElastiCache replication group asks for a password or a user',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-12', 'NET-04'],
  frameworks: { fsbp: ['ElastiCache.6'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const token = resource.get('AuthToken');
    return token.isPresent() || resource.get('UserGroupIds').items().length > 0
      ? pass()
      : fail(token, 'whoever reaches it in the network may read and write everything');
  },
  docs: () => ({
    rationale:
      'Without it every machine of the network is trusted. One foothold anywhere reads all sessions.',
    remediation: 'Set `UserGroupIds` to a group of users, or `AuthToken` to a secret by a dynamic reference.',
    examples: {
      pass: {
        'a password': subject({ AuthToken: '{{resolve:secretsmanager:cache:SecretString:token}}' }),
        users: subject({ UserGroupIds: ['app'] }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ AuthToken: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
