import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);

export default defineRule({
  id: 'PC-LOG-01',
  title: 'Log group is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const value = resource.get('KmsKeyId');
    return value.isPresent()
      ? pass()
      : fail(value, 'it is encrypted with the key of the service, which nobody can refuse or revoke');
  },
  docs: () => ({
    rationale:
      'Logs gather data from everywhere. With a customer key, reading them takes a right to the key as well, and revoking the key shuts them.',
    remediation: 'Set `KmsKeyId` to the ARN of a key whose policy admits the Logs service for this group.',
    whenNotToUse: "Where logs hold nothing that the account's administrators may not see.",
    examples: {
      pass: {
        set: subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            KmsKeyId: inProduction('arn:aws:kms:eu-central-1:111122223333:key/1234', { Ref: 'AWS::NoValue' }),
          }),
        ),
      },
    },
  }),
});
