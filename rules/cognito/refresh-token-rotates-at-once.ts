import { poolClient } from '../cognito-example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-51',
  title: 'A used refresh token is refused within a minute',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return expectAtMost(
      resource.get('RefreshTokenRotation.RetryGracePeriodSeconds'),
      'the grace of a used refresh token in seconds',
      60,
    );
  },
  docs: () => ({
    rationale:
      'During the grace the old token still works, for a client that lost an answer and for a thief.',
    remediation: 'Set `RefreshTokenRotation.RetryGracePeriodSeconds` to 10; Cognito takes up to 60.',

    examples: {
      pass: {
        'ten seconds': poolClient({
          RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
        }),
        omitted: poolClient({ RefreshTokenRotation: { Feature: 'ENABLED' } }),
      },
      fail: {
        'an hour': poolClient({
          RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 3600 },
        }),
      },
    },
  }),
});
