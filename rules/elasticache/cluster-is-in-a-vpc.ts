import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ElastiCache::CacheCluster', properties);

export default defineRule({
  id: 'PC-EC-16',
  title: 'ElastiCache is in a network of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['ElastiCache.7'] },
  waivable: true,
  appliesTo: ['AWS::ElastiCache::CacheCluster', 'AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const value = resource.get('CacheSubnetGroupName');
    return value.isPresent() ? pass() : fail(value, 'it is put into the default network');
  },
  docs: () => ({
    rationale: 'The default network has public subnets and everything else that nobody planned.',
    remediation: 'Set `CacheSubnetGroupName` to a group of private subnets.',
    whenNotToUse: 'In accounts without a default network.',
    examples: {
      pass: {
        set: subject({ CacheSubnetGroupName: { Ref: 'Group' } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ CacheSubnetGroupName: inProduction({ Ref: 'Group' }, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
