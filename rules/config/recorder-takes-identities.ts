import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CFG-02',
  title: 'AWS Config records identities',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  check(resource) {
    return expectOn(resource.get('RecordingGroup.IncludeGlobalResourceTypes'), 'the recording of identities');
  },
  docs: () => ({
    rationale: 'Changes of users, roles and policies are the first thing asked for after an incident.',
    remediation: 'Set `RecordingGroup.IncludeGlobalResourceTypes` to true in one region.',
    whenNotToUse: 'In all regions but one.',
    examples: {
      pass: {
        on: one('AWS::Config::ConfigurationRecorder', {
          RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
        }),
      },
      fail: { omitted: one('AWS::Config::ConfigurationRecorder') },
    },
  }),
});
