import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-38',
  title: 'S3 bucket tells of changes',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['S3.11'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const value = resource.get('NotificationConfiguration');
    return value.isPresent() ? pass() : fail(value, 'no event tells of changes to its objects');
  },
  docs: () => ({
    rationale: 'Events on deletions and restores let somebody notice while it still matters.',
    remediation: 'Set `NotificationConfiguration`, for instance `EventBridgeConfiguration`.',
    whenNotToUse: 'Where nothing acts on such events.',
    examples: {
      pass: {
        set: subject({
          NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
        }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            NotificationConfiguration: inProduction(
              { EventBridgeConfiguration: { EventBridgeEnabled: true } },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
