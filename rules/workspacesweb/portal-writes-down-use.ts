import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-WSW-01',
  title: 'Web portal writes down what is done',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::WorkSpacesWeb::Portal'],
  check(resource) {
    return expectSet(resource.get('UserAccessLoggingSettingsArn'), 'the log of use');
  },
  docs: () => ({
    rationale: 'What a browser inside your network fetched, and for whom, is told by this log only.',
    remediation: 'Set `UserAccessLoggingSettingsArn`.',
    whenNotToUse: 'For portals to public pages.',
    examples: {
      pass: { logged: one('AWS::WorkSpacesWeb::Portal', { UserAccessLoggingSettingsArn: { Ref: 'Log' } }) },
      fail: { omitted: one('AWS::WorkSpacesWeb::Portal') },
    },
  }),
});
