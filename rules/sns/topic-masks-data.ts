import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Topic', properties);

export default defineRule({
  id: 'PC-SNS-13',
  title: 'SNS topic refuses or masks personal data',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-07'],
  waivable: true,
  appliesTo: ['AWS::SNS::Topic'],
  check(resource) {
    const value = resource.get('DataProtectionPolicy');
    return value.isPresent()
      ? pass()
      : fail(value, 'nothing refuses or masks personal data that is published by mistake');
  },
  docs: () => ({
    rationale:
      'A topic copies every message to all who subscribe. A data protection policy stops or masks card numbers, addresses and the like.',
    remediation: 'Set `DataProtectionPolicy` with a `Deny` or `Deidentify` operation.',
    whenNotToUse: 'For topics whose messages have a fixed form without such data.',
    examples: {
      pass: {
        set: subject({ DataProtectionPolicy: { Name: 'mask', Version: '2021-06-01', Statement: [] } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            DataProtectionPolicy: inProduction(
              { Name: 'mask', Version: '2021-06-01', Statement: [] },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
