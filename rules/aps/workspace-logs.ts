import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APS-01',
  title: 'Prometheus workspace writes a log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::APS::Workspace'],
  check(resource) {
    return expectSet(resource.get('LoggingConfiguration.LogGroupArn'), 'the log of the workspace');
  },
  docs: () => ({
    rationale: 'Alerts that could not be sent are told by the log only.',
    remediation: 'Set `LoggingConfiguration.LogGroupArn`.',
    whenNotToUse: 'For workspaces without alerts.',
    examples: {
      pass: { logged: one('AWS::APS::Workspace', { LoggingConfiguration: { LogGroupArn: { Ref: 'Log' } } }) },
      fail: { omitted: one('AWS::APS::Workspace') },
    },
  }),
});
