import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);

export default defineRule({
  id: 'PC-LOG-10',
  title: 'Log group masks personal data',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-07'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const value = resource.get('DataProtectionPolicy');
    return value.isPresent()
      ? pass()
      : fail(value, 'nothing masks personal data or secrets that are logged by mistake');
  },
  docs: () => ({
    rationale:
      'Sooner or later somebody logs an address, a card number or a token. A data protection policy masks it for everyone without the right to see it.',
    remediation: 'Set `DataProtectionPolicy` with a `Deidentify` statement.',
    whenNotToUse: 'Where an account policy for data protection covers every group.',
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
