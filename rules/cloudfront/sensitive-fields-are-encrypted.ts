import { distribution } from '../distribution';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-26',
  title: 'Distribution encrypts sensitive fields of requests',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return expectSet(
      resource.get('DistributionConfig.DefaultCacheBehavior.FieldLevelEncryptionId'),
      'the configuration that encrypts fields',
    );
  },
  docs: () => ({
    rationale:
      'Inside TLS, a card number is readable in every program that the request passes. Encrypted at the edge, it is readable only where its key is.',
    remediation:
      'Name an `AWS::CloudFront::FieldLevelEncryptionConfig` in `DefaultCacheBehavior.FieldLevelEncryptionId`.',
    whenNotToUse: 'Where nobody sends such fields, as on most sites.',
    examples: {
      pass: { named: distribution({ DefaultCacheBehavior: { FieldLevelEncryptionId: { Ref: 'Fields' } } }) },
      fail: {
        omitted: distribution({}),
        'nothing by a pseudo parameter': distribution({
          DefaultCacheBehavior: { FieldLevelEncryptionId: { Ref: 'AWS::NoValue' } },
        }),
      },
    },
  }),
});
