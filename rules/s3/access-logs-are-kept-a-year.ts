import { receivesAccessLogs } from '../bucket-denials';
import { accessLogs } from '../bucket-denials-example';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const expiring = (rule: Record<string, unknown>) =>
  accessLogs({ LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ...rule }] } });

export default defineRule({
  id: 'PC-S3-48',
  title: 'S3 bucket keeps the access logs of others for a year',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    if (!receivesAccessLogs(resource)) return pass();
    return resource.get('LifecycleConfiguration.Rules').each((rule) => {
      const end = rule.get('ExpirationInDays');
      if (end.isAbsent() || rule.get('Status').is('Disabled') || end.isAtLeast(365)) return pass();
      return fail(end, `access logs vanish after ${end.describe()} days`);
    });
  },
  docs: () => ({
    rationale:
      'Intrusions are often found months later, and auditors ask for twelve months of logs. Access logs that expire sooner cannot say what left.',
    remediation: 'Set `ExpirationInDays` of the lifecycle rule to 365 or more.',
    whenNotToUse: 'Where the logs are copied to an archive before they expire.',
    examples: {
      pass: {
        'without a lifecycle': accessLogs(),
        'a year': expiring({ ExpirationInDays: 365 }),
        'a rule that is off': expiring({ ExpirationInDays: 30, Status: 'Disabled' }),
        'a bucket of other things': one('AWS::S3::Bucket', {
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
        }),
      },
      fail: {
        'a month': expiring({ ExpirationInDays: 30 }),
        'a month for some, and no word of the rest': expiring({ ExpirationInDays: '30', Prefix: 'access/' }),
      },
    },
  }),
});
