import { userPool } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-33',
  title: 'User pool remembers a device only when its user says so',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-08'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const devices = resource.get('DeviceConfiguration');
    return devices.isPresent()
      ? expectOn(devices.get('DeviceOnlyRememberedOnUserPrompt'), 'remembering on the wish of the user only')
      : pass();
  },
  docs: () => ({
    rationale:
      'A remembered device may skip the second factor. Remembering every device makes one sign-in on a borrowed machine last.',
    remediation:
      'Set `DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt` to true, or leave `DeviceConfiguration` out.',
    whenNotToUse: 'Where remembered devices skip nothing.',
    examples: {
      pass: {
        'on request': userPool({ DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } }),
        'no devices': userPool(),
      },
      fail: {
        omitted: userPool({ DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } }),
        always: userPool({ DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: false } }),
      },
    },
  }),
});
