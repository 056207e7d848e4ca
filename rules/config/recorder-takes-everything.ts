import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CFG-01',
  title: 'AWS Config records every kind of resource',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { cis30: ['3.3'], cis50: ['3.3'], cis70: ['4.3'] },
  waivable: true,
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  check(resource) {
    const group = resource.get('RecordingGroup');
    if (group.isAbsent() || group.get('AllSupported').isTrue()) return pass();
    return group
      .get('RecordingStrategy.UseOnly')
      .is('ALL_SUPPORTED_RESOURCE_TYPES', 'EXCLUSION_BY_RESOURCE_TYPES')
      ? pass()
      : fail(group.get('AllSupported'), 'only some kinds of resources are recorded');
  },
  docs: () => ({
    rationale: 'What is not recorded cannot be judged, and its changes cannot be told afterwards.',
    remediation:
      'Set `RecordingGroup.AllSupported` to true, with `IncludeGlobalResourceTypes` in one region.',

    examples: {
      pass: {
        'omitted, which means all': one('AWS::Config::ConfigurationRecorder'),
        all: one('AWS::Config::ConfigurationRecorder', { RecordingGroup: { AllSupported: true } }),
        ...each(['ALL_SUPPORTED_RESOURCE_TYPES', 'EXCLUSION_BY_RESOURCE_TYPES'], (UseOnly) =>
          one('AWS::Config::ConfigurationRecorder', { RecordingGroup: { RecordingStrategy: { UseOnly } } }),
        ),
      },
      fail: {
        some: one('AWS::Config::ConfigurationRecorder', {
          RecordingGroup: { AllSupported: false, ResourceTypes: ['AWS::S3::Bucket'] },
        }),
      },
    },
  }),
});
