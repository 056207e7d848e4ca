import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-R53-01',
  title: 'Public zone logs queries',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['Route53.2'] },
  waivable: true,
  appliesTo: ['AWS::Route53::HostedZone'],
  check(resource) {
    return resource.get('VPCs').items().length > 0
      ? pass()
      : expectSet(resource.get('QueryLoggingConfig.CloudWatchLogsLogGroupArn'), 'the log of queries');
  },
  docs: () => ({
    rationale: 'Queries show who looks for names that you do not publish.',
    remediation: 'Set `QueryLoggingConfig.CloudWatchLogsLogGroupArn`.',
    whenNotToUse: 'For zones with a few well-known names.',
    examples: {
      pass: {
        logged: one('AWS::Route53::HostedZone', {
          QueryLoggingConfig: { CloudWatchLogsLogGroupArn: { Ref: 'Log' } },
        }),
        private: one('AWS::Route53::HostedZone', { VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-central-1' }] }),
      },
      fail: { omitted: one('AWS::Route53::HostedZone', { Name: 'example.com' }) },
    },
  }),
});
