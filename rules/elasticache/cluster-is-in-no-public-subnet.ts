import { expectPrivateSubnets } from '../subnets';
import { subnetExamples } from '../subnets-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC-18',
  title: 'ElastiCache is in no public subnet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  check(resource, template) {
    return expectPrivateSubnets(
      template,
      resource.get('CacheSubnetGroupName'),
      'AWS::ElastiCache::SubnetGroup',
    );
  },
  docs: () => ({
    rationale: 'A cache has no business in a subnet that leads to the internet.',
    remediation: 'Name a `CacheSubnetGroupName` of private subnets.',
    examples: subnetExamples(
      'AWS::ElastiCache::ReplicationGroup',
      'CacheSubnetGroupName',
      'AWS::ElastiCache::SubnetGroup',
    ),
  }),
});
