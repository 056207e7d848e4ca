import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-17',
  title: 'ElastiCache does not use the default subnet group',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['ElastiCache.7'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const group = resource.get('CacheSubnetGroupName');
    return group.text() === 'default' ? fail(group, 'it uses the default subnet group') : pass();
  },
  docs: () => ({
    rationale: 'The default group holds the subnets of the default network, which are public.',
    remediation: 'Set `CacheSubnetGroupName` to a group of private subnets.',
    whenNotToUse: 'In accounts without a default network.',
    examples: {
      pass: {
        'omitted, which another rule judges': subject(),
        'a group': subject({ CacheSubnetGroupName: { Ref: 'Group' } }),
      },
      fail: {
        'the default group': subject({ CacheSubnetGroupName: 'default' }),
        'the default group outside production': staged(
          subject({ CacheSubnetGroupName: inProduction('private', 'default') }),
        ),
      },
    },
  }),
});
